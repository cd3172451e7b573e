package org.ascreturns.returns.cld;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascreturns.returns.cld.rules.MatchStep;
import org.jspecify.annotations.Nullable;

/**
 * Matches the values of one coded field to its list, in the order of spec.md section 6.1. A file
 * repeats the same few values, so what a value came to is remembered. Not for several threads.
 */
final class CodeMatcher {

  private static final int REMEMBERED = 10_000;

  private final CodeList list;
  private final List<MatchStep> steps;
  private final Map<String, Coded> known = new HashMap<>();
  private Coded last = Coded.invalid("");

  CodeMatcher(CodeList list, List<MatchStep> steps) {
    this.list = list;
    this.steps = steps;
  }

  /** What a value that is not blank comes to; {@link Coded#INVALID} when no step fits. */
  Coded match(String raw) {
    if (!raw.equals(last.raw())) {
      last = found(raw);
    }
    return last;
  }

  private Coded found(String raw) {
    Coded found = known.get(raw);
    if (found == null) {
      found = work(raw);
      if (known.size() < REMEMBERED) {
        known.put(raw, found);
      }
    }
    return found;
  }

  private Coded work(String raw) {
    if (list.has(raw)) {
      return new Coded(raw, raw, null);
    }
    String folded = CodeList.fold(raw);
    for (MatchStep step : steps) {
      @Nullable String clean = step.match(folded, list);
      if (clean != null) {
        return coded(raw, clean, step);
      }
    }
    return Coded.invalid(raw);
  }

  private static Coded coded(String raw, String clean, MatchStep step) {
    return switch (clean) {
      case Coded.INVALID -> Coded.invalid(raw);
      case Coded.RELEASE_1_ONLY -> Coded.release1Only(raw);
      default -> new Coded(raw, clean, step.getClass());
    };
  }
}
