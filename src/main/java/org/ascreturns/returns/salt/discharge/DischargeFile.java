package org.ascreturns.returns.salt.discharge;

import java.util.ArrayList;
import java.util.List;
import org.ascreturns.returns.table.TableHeader;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Message;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;

/** Applies the rules on a file as a whole. */
final class DischargeFile {

  private final Settings settings;
  private final List<Finding> findings = new ArrayList<>();

  DischargeFile(Settings settings) {
    this.settings = settings;
  }

  List<Finding> check(TableHeader<DischargeField> header, boolean hasRows) {
    header.twice().forEach(name -> add(Sts4F04ColumnTwice.class, name));
    header.missing().forEach(column -> add(Sts4F02ColumnMissing.class, column.field().specName()));
    // Where no name is known the line may be a row: what it holds is about a person.
    if (header.hasAny()) {
      header.unknown().forEach(name -> add(Sts4F03ColumnUnknown.class, name));
    }
    if (!hasRows) {
      add(Sts4F06NoRows.class, "(file)");
    }
    return findings;
  }

  private void add(Class<?> home, String field) {
    RuleDefinition rule = settings.applied(RuleDefinition.of(home));
    if (rule.inForce(settings.year())) {
      findings.add(new Finding(rule, field, null, Message.of(rule.message(), field, null)));
    }
  }
}
