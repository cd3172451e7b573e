package org.ascreturns.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one rule found, in the files of one run, or of several that read the same files.
 *
 * @param groups by file, team and age, as {@code sql/engine/report/findings.sql} gives them
 */
record RuleFindings(
    ReportedRun run, List<ReportedRun> alsoOf, String ruleId, String severity, List<Row> groups) {

  /** Bands of age, as {@code sql/engine/report/findings.sql} numbers them. */
  static final List<String> AGES =
      List.of("new", "1 to 7 days", "8 to 28", "29 to 83", "84 or more");

  RuleFindings {
    alsoOf = List.copyOf(alsoOf);
    groups = List.copyOf(groups);
  }

  /** The findings of the runs, those of the same files once. */
  static List<RuleFindings> of(List<ReportedRun> runs, List<Row> rows) {
    List<RuleFindings> all = new ArrayList<>();
    for (ReportedRun run : runs) {
      List<RuleFindings> own = new ArrayList<>();
      for (Row row : rows) {
        if (row.count("run_id") == run.runId()) {
          add(own, run, row);
        }
      }
      for (RuleFindings one : own) {
        int known = -1;
        for (int i = 0; i < all.size() && known < 0; i++) {
          known = all.get(i).isSameAs(one) ? i : -1;
        }
        if (known < 0) {
          all.add(one);
        } else {
          all.set(known, all.get(known).alsoOf(run));
        }
      }
    }
    return all;
  }

  private static void add(List<RuleFindings> own, ReportedRun run, Row row) {
    RuleFindings last = own.isEmpty() ? null : own.get(own.size() - 1);
    if (last != null
        && last.ruleId.equals(row.text("rule_id"))
        && last.severity.equals(row.text("severity"))) {
      List<Row> groups = new ArrayList<>(last.groups);
      groups.add(row);
      own.set(own.size() - 1, new RuleFindings(run, List.of(), last.ruleId, last.severity, groups));
    } else {
      own.add(
          new RuleFindings(
              run, List.of(), row.text("rule_id"), row.text("severity"), List.of(row)));
    }
  }

  private boolean isSameAs(RuleFindings other) {
    return ruleId.equals(other.ruleId)
        && severity.equals(other.severity)
        && total() == other.total()
        && files().equals(other.files());
  }

  private Set<String> files() {
    Set<String> files = new TreeSet<>();
    groups.forEach(group -> files.add(group.text("file")));
    return files;
  }

  private RuleFindings alsoOf(ReportedRun other) {
    List<ReportedRun> others = new ArrayList<>(alsoOf);
    others.add(other);
    return new RuleFindings(run, others, ruleId, severity, groups);
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(run.shortName());
    alsoOf.forEach(other -> names.add(other.shortName()));
    return names;
  }

  long total() {
    return groups.stream().mapToLong(group -> group.count("findings")).sum();
  }

  long accepted() {
    return groups.stream().mapToLong(group -> group.count("accepted")).sum();
  }

  long ofAge(int band) {
    return groups.stream()
        .filter(group -> group.count("age_band") == band)
        .mapToLong(group -> group.count("findings"))
        .sum();
  }

  LocalDate oldest() {
    return groups.stream()
        .map(group -> Objects.requireNonNull(group.date("oldest")))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  Set<String> teams() {
    Set<String> teams = new TreeSet<>();
    groups.forEach(group -> teams.add(group.text("team")));
    return teams;
  }
}
