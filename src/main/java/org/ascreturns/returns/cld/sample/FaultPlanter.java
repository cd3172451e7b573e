package org.ascreturns.returns.cld.sample;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Plants faults until the wished share of rows has one, every kind at least once in a large file.
 */
final class FaultPlanter {

  private static final int TRIES = 12;

  private final SyntheticCouncil.Options options;
  private final CouncilYear year;
  private final Identities identities;
  private final Chance chance;
  private final Weighted<Fault> byWeight;
  private final List<Fault> outstanding;
  private final Map<String, Long> planted = new TreeMap<>();
  private long badRows;

  FaultPlanter(SyntheticCouncil.Options options, CouncilYear year, Identities identities) {
    this.options = options;
    this.year = year;
    this.identities = identities;
    this.chance = Chance.of(options.seed(), -7);
    this.byWeight = new Weighted<>();
    Faults.ALL.forEach(fault -> byWeight.or(fault, fault.weight()));
    this.outstanding =
        options.rows() >= SyntheticCouncil.ROWS_FOR_EVERY_FAULT
            ? new ArrayList<>(Faults.ALL)
            : new ArrayList<>();
  }

  /**
   * @param written rows written before this household
   */
  void plant(Household household, long written, SyntheticCouncil.FaultListener listener) {
    IdentityHashMap<Row, String> here = new IdentityHashMap<>();
    Scene scene = new Scene(household, chance, year, identities);
    for (int tries = 0; tries < TRIES && wanting(household, written, here.size()); tries++) {
      Fault fault = next(tries);
      boolean room = household.size() + written < options.rows();
      if (fault.adds() && !room) {
        continue;
      }
      Optional<Row> spoilt = fault.planting().apply(scene);
      spoilt.ifPresent(
          row -> {
            row.faulty = true;
            here.put(row, fault.ruleId());
            planted.merge(fault.ruleId(), 1L, Long::sum);
            outstanding.remove(fault);
          });
    }
    badRows += here.size();
    tell(household, written, here, listener);
  }

  private boolean wanting(Household household, long written, int here) {
    return badRows + here < options.badShare() * (written + household.size());
  }

  private Fault next(int tries) {
    return tries < outstanding.size() ? outstanding.get(tries) : byWeight.draw(chance);
  }

  private static void tell(
      Household household,
      long written,
      IdentityHashMap<Row, String> here,
      SyntheticCouncil.FaultListener listener) {
    long line = written + 1;
    for (Row row : household.rows().toList()) {
      line++;
      String ruleId = here.get(row);
      if (ruleId != null) {
        listener.planted(line, ruleId);
      }
    }
  }

  long badRows() {
    return badRows;
  }

  Map<String, Long> planted() {
    return planted;
  }
}
