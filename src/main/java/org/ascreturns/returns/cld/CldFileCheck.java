package org.ascreturns.returns.cld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ascreturns.extract.InputFile;
import org.ascreturns.returns.cld.rules.CldF02ColumnMissing;
import org.ascreturns.returns.cld.rules.CldF03ColumnUnknown;
import org.ascreturns.returns.cld.rules.CldF04ColumnTwice;
import org.ascreturns.returns.cld.rules.CldF06NoRows;
import org.ascreturns.returns.cld.rules.CldF07SeveralPeriods;
import org.ascreturns.returns.cld.rules.CldF08OddPeriod;
import org.ascreturns.returns.cld.rules.CldF09ColumnWithdrawn;
import org.ascreturns.returns.cld.rules.CldF12ColumnOptional;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Message;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;

/** Applies the rules on a file as a whole that need no row: header, period, emptiness. */
public final class CldFileCheck {

  private final CldHeader header;
  private final Settings settings;
  private final List<Finding> findings = new ArrayList<>();

  CldFileCheck(CldHeader header, Settings settings) {
    this.header = header;
    this.settings = settings;
  }

  List<Finding> check(InputFile file) {
    checkColumns();
    if (file.scan().slices().isEmpty()) {
      add(CldF06NoRows.class, "(file)");
    }
    checkPeriod(file);
    return findings;
  }

  private void checkColumns() {
    if (header.hasAny()) {
      header.twice().forEach(name -> add(CldF04ColumnTwice.class, name));
    }
    CldFields fields = CldFields.ofRelease(header.release());
    for (CldFields.Facts facts : fields.all()) {
      if (!header.has(facts.field())) {
        checkAbsent(facts);
      }
    }
    // Where no name is known the line may be a row: what it holds is about a person.
    if (header.hasAny()) {
      header.unknown().forEach(name -> add(CldF03ColumnUnknown.class, name));
    }
    if (header.release().equals("R2")) {
      for (int f = CldField.release2Count(); f < CldField.count(); f++) {
        CldField field = CldField.at(f);
        if (header.has(field)) {
          String printed = CldFields.ofRelease("R1").get(field).header();
          add(CldF09ColumnWithdrawn.class, field.specName(), "field", printed);
        }
      }
    }
  }

  private void checkAbsent(CldFields.Facts facts) {
    CldField field = facts.field();
    boolean neverStored = field == CldField.FIRST_NAME || field == CldField.LAST_NAME;
    switch (facts.status()) {
      case M, C -> add(CldF02ColumnMissing.class, field.specName(), "field", facts.header());
      case V -> {
        if (!neverStored) {
          add(CldF12ColumnOptional.class, field.specName(), "field", facts.header());
        }
      }
      case N -> {}
    }
  }

  private void checkPeriod(InputFile file) {
    CldPeriod period = CldPeriod.of(file.scan(), header);
    LocalDate start = file.identity().periodStart();
    LocalDate end = file.identity().periodEnd();
    if (start == null || end == null) {
      return;
    }
    if (period.pairs() > 1) {
      add(
          CldF07SeveralPeriods.class,
          CldField.REPORTING_PERIOD_START_DATE.specName(),
          "n",
          period.pairs(),
          "start",
          start,
          "end",
          end);
    }
    if (!CldPeriod.twelveMonthsToQuarterEnd(start, end)) {
      add(CldF08OddPeriod.class, CldField.REPORTING_PERIOD_END_DATE.specName());
    }
  }

  private void add(Class<?> home, String field, Object... slots) {
    RuleDefinition rule = settings.applied(RuleDefinition.of(home));
    if (rule.inForce(settings.year())) {
      findings.add(finding(rule, field, null, slots));
    }
  }

  static Finding finding(
      RuleDefinition rule, String field, @Nullable String value, Object... slots) {
    return new Finding(rule, field, value, Message.of(rule.message(), field, value, slots));
  }
}
