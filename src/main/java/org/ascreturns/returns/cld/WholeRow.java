package org.ascreturns.returns.cld;

import java.time.LocalDate;
import org.ascreturns.returns.cld.rules.NotTestNhsNumber;
import org.ascreturns.returns.cld.rules.NotTooEarly;
import org.ascreturns.returns.cld.rules.OwnCouncil;
import org.ascreturns.returns.cld.rules.RowRules;
import org.jspecify.annotations.Nullable;

/**
 * What every row is validated by: the rules on several fields of its event, and those on one field
 * that every row is asked for. The constraints on coded fields stand on {@link CldEvent}, which is
 * validated only where a value met no list: the validator makes a path for each component of what
 * it is given, and the thirty of the event were the dearest part of judging a row.
 */
@RowRules
public record WholeRow(
    @OwnCouncil @Nullable String laCode,
    @NotTestNhsNumber @Nullable String nhsNumber,
    @NotTooEarly @Nullable LocalDate eventStartDate,
    CldEvent event) {

  static WholeRow of(CldEvent event) {
    return new WholeRow(event.laCode(), event.nhsNumber(), event.eventStartDate(), event);
  }
}
