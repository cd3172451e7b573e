package org.ascreturns.job;

import java.nio.file.Path;
import org.ascreturns.returns.indicators.IndicatorsReturn;
import org.junit.jupiter.api.io.TempDir;

/** The local indicators from monthly figures of a council, beside no other run. */
class IndicatorsKillTest extends RunsKilledOnTheWay {

  IndicatorsKillTest(@TempDir Path folder) {
    super(new IndicatorsReturn(), folder, Path.of("input-samples", "indicators"), 3);
  }
}
