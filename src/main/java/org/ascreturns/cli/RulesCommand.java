package org.ascreturns.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ascreturns.rule.RuleDefinition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the catalogue of rules, from where the rules live. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Lists every rule: what it checks, why, and how to fix a record.",
    footer = {"", "Example: returns rules --format md > docs/rules.md"})
final class RulesCommand implements Callable<Integer> {

  enum Format {
    text,
    csv,
    md
  }

  private final Parts parts;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; text by default.")
  private Format format = Format.text;

  RulesCommand(Parts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(
        switch (format) {
          case text -> text(parts.rules());
          case csv -> csv(parts.rules());
          case md -> markdown(parts.rules());
        });
    out.flush();
    return 0;
  }

  private static String text(List<RuleDefinition> rules) {
    StringBuilder text = new StringBuilder();
    for (RuleDefinition rule : rules) {
      text.append(rule.id()).append("  ").append(severity(rule)).append("  ");
      text.append(String.join(", ", rule.fields())).append('\n');
      text.append("  ").append(rule.message()).append('\n');
      text.append("  What to do: ").append(rule.fix()).append("\n\n");
    }
    return text.toString();
  }

  private static String severity(RuleDefinition rule) {
    return rule.severity().word() + (rule.fixed() ? ", fixed" : "");
  }

  static String csv(List<RuleDefinition> rules) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          "rule",
          "scope",
          "severity",
          "fixed",
          "fields",
          "event_types",
          "check",
          "message",
          "why",
          "fix",
          "example",
          "basis",
          "from",
          "until",
          "home");
      for (RuleDefinition rule : rules) {
        csv.writeRecord(
            rule.id(),
            rule.scope().word(),
            rule.severity().word(),
            rule.fixed() ? "yes" : "",
            String.join("|", rule.fields()),
            String.join("|", rule.eventTypes()),
            rule.check(),
            rule.message(),
            rule.why(),
            rule.fix(),
            rule.example(),
            rule.basis(),
            String.valueOf(rule.from()),
            String.valueOf(rule.until()),
            rule.home());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The page docs/rules.md. */
  static String markdown(List<RuleDefinition> rules) {
    StringBuilder page = new StringBuilder();
    page.append(
        "# Rules\n\nGenerated from the code by `returns rules --format md`; do not edit."
            + " A severity can be changed in the job unless it is fixed.\n\n");
    page.append("| rule | looks at | severity | fields |\n| --- | --- | --- | --- |\n");
    for (RuleDefinition rule : rules) {
      page.append("| [")
          .append(rule.id())
          .append("](#")
          .append(rule.id().toLowerCase(java.util.Locale.ROOT));
      page.append(") | ").append(rule.scope().word()).append(" | ").append(severity(rule));
      page.append(" | ").append(String.join(", ", rule.fields())).append(" |\n");
    }
    for (RuleDefinition rule : rules) {
      page.append("\n## ").append(rule.id()).append("\n\n");
      page.append("> ").append(rule.message()).append("\n\n");
      page.append("- **What:** ").append(rule.check()).append('\n');
      page.append("- **Why:** ").append(rule.why()).append('\n');
      page.append("- **What to do:** ").append(rule.fix()).append('\n');
      page.append("- **Example:** ").append(rule.example()).append('\n');
      page.append("- **Home:** `")
          .append(rule.home())
          .append("` (")
          .append(rule.basis())
          .append(")\n");
    }
    return page.toString();
  }
}
