package org.ascreturns.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers on the command line; what is none is told in plain words. */
final class Numbers {

  private Numbers() {}

  /** For all commands that have been added. */
  static void register(CommandLine line) {
    line.registerConverter(Integer.class, converter(Integer::valueOf, "a whole number"));
    line.registerConverter(Long.TYPE, converter(Long::valueOf, "a whole number"));
    line.registerConverter(Double.TYPE, converter(Double::valueOf, "a number such as 0.04"));
  }

  private static <T> ITypeConverter<T> converter(Function<String, T> reader, String what) {
    return text -> {
      try {
        return reader.apply(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is not " + what + ".");
      }
    };
  }
}
