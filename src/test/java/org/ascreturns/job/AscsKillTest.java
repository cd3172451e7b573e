package org.ascreturns.job;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The survey over its sample. */
class AscsKillTest extends RunsKilledOnTheWay {

  AscsKillTest(@TempDir Path folder) {
    super(AscsRun.ascs(), folder, Path.of("input-samples", "ascs"), 2);
  }
}
