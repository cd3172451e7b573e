package org.ascreturns.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where the command was started, and what its environment says. */
record Place(Path directory, Map<String, String> environment) {

  static Place here() {
    return new Place(Path.of("").toAbsolutePath(), System.getenv());
  }

  /** Directory of the embedded database and of the logs. */
  Path home() {
    String named = environment.getOrDefault("RETURNS_HOME", "");
    return named.isBlank() ? directory.resolve(".returns") : directory.resolve(named);
  }

  Path resolve(Path path) {
    return directory.resolve(path);
  }
}
