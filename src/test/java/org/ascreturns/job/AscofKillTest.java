package org.ascreturns.job;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** ASCOF over the sample extract, with hospital stays and population. */
class AscofKillTest extends RunsKilledOnTheWay {

  AscofKillTest(@TempDir Path folder) {
    super(AscofRun.ascof(), folder, Path.of("input-samples"), 3);
  }
}
