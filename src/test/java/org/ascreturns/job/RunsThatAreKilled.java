package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ascreturns.audit.RunList;
import org.ascreturns.returns.Return;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A run over a small sample, killed at the moments at which something would become lasting: the
 * commit of each chunk and step, and those of Spring Batch's own tables between them. Resumed, its
 * files are those of a run that was never killed, byte for byte.
 */
abstract class RunsThatAreKilled extends KilledRuns {

  private final int launch;
  private final int every;

  /**
   * @param input folder with the files of the return
   * @param sliceBytes so that the largest file gives several slices
   * @param launch the first moments, of which all are tried
   * @param every which of the later ones of Spring Batch's own tables are tried
   */
  RunsThatAreKilled(
      Return declared, Path folder, Path input, long sliceBytes, int launch, int every) {
    super(declared, folder, input, sliceBytes);
    this.launch = launch;
    this.every = Integer.getInteger("kill.every", every);
  }

  @TestFactory
  Stream<DynamicTest> killedAtEveryStepAndChunkAndResumed() {
    // Two slices or more, of three chunks or more each, some of them with their last rows.
    assertThat(moments().stream().filter("copy"::equals)).hasSizeGreaterThanOrEqualTo(6);
    return IntStream.rangeClosed(1, moments().size())
        .filter(moment -> moment <= launch || work(moment) || moment % every == 0)
        .mapToObj(
            moment ->
                DynamicTest.dynamicTest(
                    moment + " " + moments().get(moment - 1), () -> killedAndResumed(moment)));
  }

  private boolean work(int moment) {
    return !moments().get(moment - 1).equals(MortalDatabase.METADATA);
  }

  private void killedAndResumed(int moment) throws IOException {
    DataSource database = fresh();
    Path output = folder.resolve("killed-" + moment);
    assertThat(killedAlone(database, moment, output)).isTrue();
    resumed(database, output);
    assertSame(output);
    assertThat(new RunList(database).lines())
        .singleElement()
        .matches(line -> line.run().completed());
  }

  /**
   * One process after the other is killed, each a few moments after it went on, with two workers.
   */
  @Test
  void killedAgainAndAgain() throws IOException {
    DataSource database = fresh();
    Path output = folder.resolve("killed-again-and-again");
    int deaths = 0;
    int life = 1;
    while (killed(database, life, output)) {
      deaths++;
      // Long enough to take the run over and to get on by a step or a chunk, and a little longer.
      life = 22 + deaths;
      assertThat(deaths).as("processes, and no end").isLessThan(100);
    }
    assertThat(deaths).isGreaterThan(5);
    assertSame(output);
  }
}
