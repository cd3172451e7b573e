package org.ascreturns.job;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** SALT over the published sample: two slices of 65 rows. */
class SaltKillTest extends RunsThatAreKilled {

  SaltKillTest(@TempDir Path folder) {
    super(
        SaltRun.salt(),
        folder,
        SaltRun.folderWith(
            folder.resolve("in"),
            "/cld/sample_r2.csv",
            "999_CLD_20250401_20260331_20260415060000.csv"),
        14_000,
        8,
        10);
  }
}
