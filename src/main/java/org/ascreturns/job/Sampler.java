package org.ascreturns.job;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** Writes the extracts of a council that does not exist. */
public interface Sampler {

  /**
   * The same request writes the same bytes.
   *
   * @return the files written
   */
  List<Path> write(Sample sample) throws IOException;

  /**
   * @param size rows, about
   * @param year first calendar year of the reporting year
   * @param badShare share of the rows that break a rule, 0 to 1
   */
  record Sample(int size, long seed, int year, BigDecimal badShare, Path output) {}
}
