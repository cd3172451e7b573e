package org.ascreturns.returns.salt;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.Return;
import org.ascreturns.returns.cld.CldExtract;
import org.ascreturns.rule.Settings;

/** Short and Long Term support, derived from Client Level Data. */
public final class SaltReturn implements Return {

  @Override
  public String id() {
    return "salt";
  }

  @Override
  public String title() {
    return "Short and Long Term support (SALT)";
  }

  @Override
  public List<Extract> extracts() {
    return List.of(new CldExtract());
  }

  /**
   * The window closes a month after the year; twelve months of support are counted back from it.
   */
  @Override
  public Map<String, Object> sqlParameters(Settings settings) {
    Map<String, Object> parameters = new HashMap<>();
    LocalDate yearEnd = settings.yearEnd();
    parameters.put("window_close", given(settings, "window_close", yearEnd.plusMonths(1)));
    parameters.put("lts001c_cutoff", given(settings, "lts001c_cutoff", yearEnd.minusYears(1)));
    return parameters;
  }

  private static LocalDate given(Settings settings, String name, LocalDate otherwise) {
    return settings.parameters().containsKey(name) ? settings.date(name) : otherwise;
  }
}
