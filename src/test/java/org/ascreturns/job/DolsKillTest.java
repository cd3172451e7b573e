package org.ascreturns.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** DoLS over its sample of 65 applications, with its lists beside it. */
class DolsKillTest extends RunsThatAreKilled {

  DolsKillTest(@TempDir Path folder) throws IOException {
    super(
        DolsRun.dols(),
        folder,
        new DolsRun(folder).with(List.of(DolsRun.resource("sample.csv").strip())).input(),
        4_000,
        1,
        50);
  }
}
