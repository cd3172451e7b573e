package org.ascreturns.returns.cld.sample;

import java.util.List;

/**
 * Chance that can be repeated. The JDK has kept the right to change how its generators bound a
 * number, and the same options must give the same bytes on every machine, so the generator
 * (SplitMix64) and the bounding are here.
 */
public final class Chance {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  Chance(long seed) {
    this.state = seed;
  }

  /** A stream of its own for the n-th household, so that one more draw in one changes no other. */
  public static Chance of(long seed, long n) {
    return new Chance(mix(seed + mix(n * STEP + 1)));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long next() {
    state += STEP;
    return mix(state);
  }

  /** From 0 to bound - 1. */
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** Both ends included. */
  public int between(int from, int to) {
    return from + below(to - from + 1);
  }

  /** True in so many cases of a hundred. */
  public boolean percent(int share) {
    return below(100) < share;
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[below(choices.length)];
  }
}
