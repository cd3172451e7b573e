package org.ascreturns.job;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** SAC over its eight sample files. */
class SacKillTest extends RunsKilledOnTheWay {

  SacKillTest(@TempDir Path folder) {
    super(SacRun.sac(), folder, Path.of("input-samples", "sac"), 3);
  }
}
