package org.ascreturns.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An axis of numbers: round steps, and where a number stands between two ends of the drawing.
 *
 * @param from the lowest number of the axis
 * @param to the highest
 * @param step between two ticks: 1, 2 or 5 times a power of ten
 */
record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {

  private static final int STEPS = 4;
  private static final List<BigDecimal> NICE =
      List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

  /** An axis that holds all numbers, and 0 where it is asked for or not far below them. */
  static Scale of(Collection<BigDecimal> numbers, boolean fromZero) {
    BigDecimal low = numbers.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
    BigDecimal high = numbers.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
    BigDecimal spread = high.subtract(low);
    if (low.signum() > 0 && (fromZero || low.compareTo(spread) <= 0)) {
      low = BigDecimal.ZERO;
    }
    if (high.signum() < 0 && fromZero) {
      high = BigDecimal.ZERO;
    }
    if (high.compareTo(low) == 0) {
      high = low.add(low.signum() == 0 ? BigDecimal.ONE : low.abs());
    }
    BigDecimal step = step(high.subtract(low));
    return new Scale(
        low.divide(step, 0, RoundingMode.FLOOR).multiply(step),
        high.divide(step, 0, RoundingMode.CEILING).multiply(step),
        step);
  }

  private static BigDecimal step(BigDecimal spread) {
    BigDecimal rough = spread.divide(BigDecimal.valueOf(STEPS), 12, RoundingMode.HALF_UP);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
    return NICE.stream()
        .map(power::multiply)
        .filter(step -> step.compareTo(rough) >= 0)
        .findFirst()
        .orElseThrow();
  }

  /** The numbers at which the axis has a line. */
  List<BigDecimal> ticks() {
    List<BigDecimal> ticks = new ArrayList<>();
    for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
      ticks.add(tick);
    }
    return ticks;
  }

  /** Decimals that its ticks need. */
  int decimals() {
    return Math.max(0, step.stripTrailingZeros().scale());
  }

  /** Where a number stands if {@link #from} stands at one place and {@link #to} at another. */
  double place(BigDecimal number, double atFrom, double atTo) {
    double share = number.subtract(from).doubleValue() / to.subtract(from).doubleValue();
    return atFrom + share * (atTo - atFrom);
  }
}
