package org.ascreturns.returns.cld;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** Gives a constraint's message as it stands: the words of a rule are filled elsewhere. */
final class PlainMessages implements MessageInterpolator {

  @Override
  public String interpolate(String template, Context context) {
    return template;
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    return template;
  }
}
