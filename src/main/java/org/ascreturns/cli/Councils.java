package org.ascreturns.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The code of a council: three digits. */
final class Councils implements ITypeConverter<String> {

  @Override
  public String convert(String text) {
    if (text.matches("[0-9]{3}")) {
      return text;
    }
    throw new TypeConversionException(
        text + " is not a council code. Write three digits, for example 999.");
  }
}
