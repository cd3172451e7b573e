package org.ascreturns.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.ascreturns.job.Progress;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal; lines with the time in a log. */
final class ConsoleProgress implements Progress {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final PrintWriter out;
  private final boolean terminal;
  private final AtomicLong count = new AtomicLong();
  private long began;
  private long total;
  private String step = "";
  private String counted = "";
  private @Nullable ProgressBar bar;

  ConsoleProgress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Whether somebody looks at the output. */
  @SuppressWarnings("SystemConsoleNull") // Null up to Java 21, told by isTerminal from 22 on.
  static boolean onTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From Java 22 on there is a console even where the output goes to a file.
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  @Override
  public synchronized void begin(String name, long expected, String unit) {
    step = name;
    counted = unit;
    total = expected;
    count.set(0);
    began = System.nanoTime();
    // Without a number to reach a bar says nothing.
    if (terminal && expected > 0) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(String.format("%-10s", name))
              .setInitialMax(expected)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(250)
              .setMaxRenderedLength(100)
              .build();
    } else {
      line(name + (expected > 0 ? ": " + expected + " " + unit : ""));
    }
  }

  @Override
  public synchronized void part(String name) {
    if (bar != null) {
      bar.setExtraMessage(name);
    }
  }

  @Override
  public synchronized void advance(long more) {
    long before = count.getAndAdd(more);
    if (bar != null) {
      bar.stepBy(more);
    } else if (total > 0 && before * 10 / total != (before + more) * 10 / total) {
      line(step + ": " + (before + more) + " of " + total + " " + counted);
    }
  }

  @Override
  public synchronized void end() {
    if (bar != null) {
      bar.close();
      bar = null;
    } else {
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      line(String.format("%s: done in %d.%d s", step, took.toSeconds(), took.toMillisPart() / 100));
    }
  }

  private void line(String text) {
    out.println(LocalTime.now(ZoneId.systemDefault()).format(TIME) + " " + text);
    out.flush();
  }
}
