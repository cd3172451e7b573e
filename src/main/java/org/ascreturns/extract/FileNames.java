package org.ascreturns.extract;

import java.nio.file.Path;
import java.util.Locale;

/** What the name of a file tells: its ending, and whether it is compressed. */
public final class FileNames {
  private static final String GZ = ".gz";

  private FileNames() {}

  /** The file's name without its folder. */
  public static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /** Whether the name ends in {@code .gz}. */
  public static boolean compressed(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(GZ);
  }

  /** The ending, in lower case, without dot and without {@code .gz}; empty if there is none. */
  public static String ending(String name) {
    String plain = plain(name);
    int dot = plain.lastIndexOf('.');
    return dot < 0 ? "" : plain.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The name without its ending and without {@code .gz}. */
  public static String stem(String name) {
    String plain = plain(name);
    int dot = plain.lastIndexOf('.');
    return dot < 0 ? plain : plain.substring(0, dot);
  }

  private static String plain(String name) {
    return compressed(name) ? name.substring(0, name.length() - GZ.length()) : name;
  }
}
