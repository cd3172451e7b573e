package org.ascreturns.job;

import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The started engine. Closing it stops a run that is in progress at its next chunk, and waits. */
public final class RunEngine implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RunEngine(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts Spring without auto-configuration: what is needed stands in RunConfiguration. */
  public static RunEngine start(DataSource dataSource, Engine engine) {
    // Boot would set up logging anew, and the log file of the command line would stay empty.
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    SpringApplication application = new SpringApplication(RunConfiguration.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    // Whoever started us closes us: the run stops first, then the pool, then the server.
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        fresh -> {
          GenericApplicationContext registry = (GenericApplicationContext) fresh;
          registry.registerBean(
              "dataSource",
              DataSource.class,
              () -> dataSource,
              definition -> definition.setDestroyMethodName(""));
          registry.registerBean(Engine.class, () -> engine);
        });
    return new RunEngine(application.run());
  }

  public Launcher launcher() {
    return context.getBean(Launcher.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
