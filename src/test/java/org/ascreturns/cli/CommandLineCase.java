package org.ascreturns.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ascreturns.database.TestDatabase;

/** A folder and a database to run commands in, and what the commands said. */
final class CommandLineCase implements AutoCloseable {

  final Path folder;
  final String url = TestDatabase.url();

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  CommandLineCase(Path folder) {
    this.folder = folder;
    PrintStream ear = new PrintStream(heard, true, StandardCharsets.UTF_8);
    System.setOut(ear);
    System.setErr(ear);
  }

  /** Runs a command with the database of the case, and gives its exit code. */
  int onDatabase(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--db", url));
    return alone(all.toArray(String[]::new));
  }

  /** Runs a command that takes no database. */
  int alone(String... arguments) {
    heard.reset();
    return Returns.run(new Place(folder, Map.of()), arguments);
  }

  /** What the last command said. */
  String said() {
    return heard.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
  }
}
