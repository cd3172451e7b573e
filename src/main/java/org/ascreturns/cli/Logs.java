package org.ascreturns.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * The log file: made by commands that work with a database, and when a command fails unforeseen. A
 * failure is told by {@link FailureTrace}, without the words of foreign exceptions.
 */
final class Logs {

  private static final String NAME = "file";
  private static final String LINE = "%d{yyyy-MM-dd HH:mm:ss} %-5level %logger{20} %msg%n%failure";

  private Logs() {}

  static Path file(Path home) {
    return home.resolve("log").resolve("returns.log");
  }

  static void toFile(Path home) {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      return;
    }
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    if (root.getAppender(NAME) != null) {
      return;
    }
    RollingFileAppender<ILoggingEvent> file = appender(context, file(home));
    root.addAppender(file);
    // A failed step is told in our own words; the framework's go to the file alone.
    Logger batch = context.getLogger("org.springframework.batch");
    batch.setAdditive(false);
    batch.setLevel(Level.INFO);
    batch.addAppender(file);
  }

  static PatternLayout lines(LoggerContext context) {
    PatternLayout lines = new PatternLayout();
    lines.getInstanceConverterMap().put("failure", FailureTrace::new);
    lines.setContext(context);
    lines.setPattern(LINE);
    lines.start();
    return lines;
  }

  private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path path) {
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(lines(context));
    encoder.start();
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setContext(context);
    file.setName(NAME);
    file.setFile(path.toString());
    file.setEncoder(encoder);
    FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
    window.setContext(context);
    window.setParent(file);
    window.setFileNamePattern(path + ".%i");
    window.setMinIndex(1);
    window.setMaxIndex(5);
    window.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(FileSize.valueOf("5MB"));
    size.start();
    file.setRollingPolicy(window);
    file.setTriggeringPolicy(size);
    file.start();
    return file;
  }
}
