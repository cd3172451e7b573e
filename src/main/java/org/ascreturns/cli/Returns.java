package org.ascreturns.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.ascreturns.build.SqlRules;
import org.ascreturns.database.DatabaseUnavailableException;
import org.ascreturns.database.SqlFailure;
import org.ascreturns.job.Engine;
import org.ascreturns.job.WrongUseException;
import org.ascreturns.returns.ReferenceImport;
import org.ascreturns.returns.Return;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line. Exit codes: 0 done, 1 done but a threshold was passed, 2 wrong use, 3 failed.
 */
@Command(
    name = "returns",
    mixinStandardHelpOptions = true,
    version = "asc-returns 0.1.0",
    description = "Statutory adult social care returns from raw case extracts.",
    footer = {
      "",
      "Example: returns run salt --year 2025-26 --input extracts --output output",
      "Exit codes: 0 done; 1 done, but a threshold of the job was passed; 2 wrong use or unreadable input,"
          + " nothing was changed; 3 failed and can be resumed."
    })
public final class Returns {

  private static final Logger LOG = LoggerFactory.getLogger(Returns.class);

  private Returns() {}

  public static void main(String[] arguments) {
    System.setProperty("org.jboss.logging.provider", "slf4j");
    ExitCode.end(run(Place.here(), arguments));
  }

  /** Runs one command and gives its exit code. */
  static int run(Place place, String... arguments) {
    Parts parts = parts();
    CommandLine line = new CommandLine(new Returns());
    line.addSubcommand("run", new RunCommand(parts, place));
    line.addSubcommand("check", new CheckCommand(parts, place));
    line.addSubcommand("sample", new SampleCommand(parts, place));
    line.addSubcommand("rules", new RulesCommand(parts));
    line.addSubcommand("people", new PeopleCommand(place));
    line.addSubcommand("explain", new ExplainCommand(parts, place));
    line.addSubcommand("compare", new CompareCommand(parts, place));
    line.addSubcommand("report", new ReportCommand(parts, place));
    line.addSubcommand("runs", new RunsCommand(place));
    line.addSubcommand("resume", new ResumeCommand(parts, place));
    for (Return declared : parts.returns()) {
      for (ReferenceImport list : declared.imports()) {
        line.addSubcommand(list.command(), ImportCommand.of(parts, place, declared, list));
      }
      declared
          .sampling()
          .ifPresent(
              sampling ->
                  line.addSubcommand(
                      declared.id(),
                      new CommandLine(new OfReturnCommand())
                          .addSubcommand(
                              "sample", new DrawCommand(parts, place, declared, sampling))));
    }
    Numbers.register(line);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> failed(place, failure, command));
    if (arguments.length == 0) {
      line.usage(line.getOut());
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(arguments);
  }

  private static Parts parts() {
    List<Return> returns = Return.all();
    return new Parts(
        returns,
        Engine.complete(),
        () ->
            returns.stream()
                .flatMap(declared -> declared.folders().stream())
                .distinct()
                .flatMap(id -> SqlRules.definitions(id).stream())
                .toList());
  }

  /** Our own words, or only the kind of the failure. */
  private static String kind(Exception failure) {
    SQLException database = SqlFailure.within(failure);
    if (failure instanceof SqlFailure known) {
      return Objects.requireNonNullElse(known.getMessage(), "database");
    }
    return failure.getClass().getSimpleName()
        + (database == null ? "" : ", SQLSTATE " + database.getSQLState());
  }

  /** One line to the person; the rest to the log file, which never has values of rows. */
  private static int failed(Place place, Exception failure, CommandLine command) {
    PrintWriter err = command.getErr();
    if (failure instanceof StoppedException || ExitCode.isTold()) {
      err.println(StoppedException.MESSAGE);
      return ExitCode.FAILED;
    }
    if (failure instanceof WrongUseException || failure instanceof DatabaseUnavailableException) {
      err.println(failure.getMessage());
      return 2;
    }
    Logs.toFile(place.home());
    LOG.error("{} failed", command.getCommandName(), failure);
    err.println(
        "The command failed ("
            + kind(failure)
            + "). The log "
            + Logs.file(place.home())
            + " says where. `returns runs` lists the runs that `returns resume` goes on with.");
    return 3;
  }
}
