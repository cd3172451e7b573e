package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.ascreturns.audit.RunList;
import org.ascreturns.returns.Return;
import org.junit.jupiter.api.Test;

/**
 * A run that is killed again and again, each time after a part of the way, and once more just
 * before its end: what is published is what a run that was never killed publishes, byte for byte.
 * For returns whose run takes too long to kill it at every moment ({@link RunsThatAreKilled}).
 */
abstract class RunsKilledOnTheWay extends KilledRuns {

  private final int parts;

  /**
   * @param parts into which the moments of the run are divided
   */
  RunsKilledOnTheWay(Return declared, Path folder, Path input, int parts) {
    super(declared, folder, input, Long.MAX_VALUE);
    this.parts = parts;
  }

  @Test
  void killedOnTheWayAndResumed() throws IOException {
    DataSource database = fresh();
    Path output = folder.resolve("killed");
    int deaths = 0;
    int life = moments().size() / parts;
    while (killed(database, life, output)) {
      deaths++;
      // A step that takes longer than a life begins anew in the next.
      life += moments().size() / 10;
      assertThat(deaths).as("processes, and no end").isLessThan(10);
    }
    assertThat(deaths).isGreaterThanOrEqualTo(parts - 1);
    assertSame(output);
    assertThat(new RunList(database).lines())
        .singleElement()
        .matches(line -> line.run().completed());
  }
}
