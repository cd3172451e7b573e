package org.ascreturns.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.ascreturns.build.SqlRules;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;

/** A whole run of SALT over the files of a folder, as the command line does it. */
final class SaltRun {

  private SaltRun() {}

  static Path folderWith(Path folder, String resource, String name) {
    try {
      Files.createDirectories(folder);
      Files.copy(
          Objects.requireNonNull(SaltRun.class.getResourceAsStream(resource)),
          folder.resolve(name));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Return salt() {
    return Return.all().stream()
        .filter(declared -> declared.id().equals("salt"))
        .findFirst()
        .orElseThrow();
  }

  static Set<String> ruleIds() {
    Set<String> ids = new HashSet<>();
    for (Extract extract : salt().extracts()) {
      extract.rules().stream().map(RuleDefinition::id).forEach(ids::add);
      SqlRules.definitions(extract.id()).stream().map(RuleDefinition::id).forEach(ids::add);
    }
    return ids;
  }

  static Settings settings(Map<String, String> overrides) {
    return JobFile.read("salt", Path.of("no-such-folder"))
        .settings(2025, null, LocalDate.of(2026, 4, 15), overrides, ruleIds());
  }

  static RunRequest request(Engine engine, Path input, Path output) {
    return request(engine, input, output, Map.of());
  }

  private static RunRequest request(
      Engine engine, Path input, Path output, Map<String, String> overrides) {
    return RunRequest.ofFolder(engine, salt(), settings(overrides), input, output, 2, false);
  }

  static RunResult run(DataSource database, Path input, Path output) {
    return run(database, input, output, Map.of());
  }

  static RunResult run(
      DataSource database, Path input, Path output, Map<String, String> overrides) {
    Engine engine = Engine.complete();
    try (RunEngine started = RunEngine.start(database, engine)) {
      return started.launcher().launch(request(engine, input, output, overrides), Progress.SILENT);
    }
  }
}
