package org.ascreturns.job;

import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/** What every step is made with. */
record StepParts(
    JobRepository repository,
    PlatformTransactionManager transactions,
    DataSource dataSource,
    Extraction extraction,
    RunStopper stopper) {}
