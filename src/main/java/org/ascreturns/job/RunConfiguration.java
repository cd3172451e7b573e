package org.ascreturns.job;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/**
 * Wires Spring Batch, and lists the steps of a run in their order. The data source and the engine
 * are registered by whoever starts the context.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(
    tablePrefix = "batch.BATCH_",
    isolationLevelForCreate = Isolation.READ_COMMITTED)
class RunConfiguration {

  /** Longer than any chunk; a long SQL statement is cancelled. */
  private static final int STOP_MILLISECONDS = 10 * 60 * 1000;

  /** The stages around staging, in order. */
  record Stages(Stage first, List<Stage> afterStaging) {}

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  RunStopper runStopper() {
    return new RunStopper();
  }

  @Bean
  DefaultLifecycleProcessor lifecycleProcessor() {
    DefaultLifecycleProcessor processor = new DefaultLifecycleProcessor();
    processor.setTimeoutPerShutdownPhase(STOP_MILLISECONDS);
    return processor;
  }

  @Bean
  StepParts stepParts(
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager,
      DataSource dataSource,
      Engine engine,
      RunStopper stopper) {
    return new StepParts(
        jobRepository, transactionManager, dataSource, engine.extraction(), stopper);
  }

  /** receive, stage, balance, reconcile, account, select, tables, publish, finish. */
  @Bean
  Stages stages(Engine engine, DataSource dataSource) {
    List<Stage> after = new ArrayList<>();
    after.add(new Balance(dataSource));
    after.addAll(engine.reconcile().apply(dataSource));
    after.add(new Account(dataSource));
    after.addAll(engine.build().apply(dataSource));
    after.addAll(engine.publish().apply(dataSource));
    after.add(new Finish(dataSource));
    return new Stages(new Receive(dataSource), List.copyOf(after));
  }

  @Bean
  RunJob runJob(StepParts parts, Stages stages) {
    return new RunJob(parts, stages);
  }

  @Bean
  Launcher launcher(
      JobOperator jobOperator,
      JobRepository jobRepository,
      DataSource dataSource,
      RunJob runJob,
      RunStopper stopper,
      PlatformTransactionManager transactionManager) {
    return new Launcher(
        jobOperator, jobRepository, dataSource, runJob, stopper, transactionManager);
  }
}
