package org.ascreturns.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ascreturns.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LanesTest {

  private final DataSource database = TestDatabase.fresh();
  private final JdbcTemplate sql = new JdbcTemplate(database);
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void table() {
    sql.execute("create table made (part text)");
  }

  @Test
  void runsTwoPartsAtTheSameTime() {
    CountDownLatch both = new CountDownLatch(2);
    Runnable meet =
        () -> {
          both.countDown();
          try {
            assertThat(both.await(30, TimeUnit.SECONDS)).as("the other part runs too").isTrue();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };

    inTransaction(2, lanes -> lanes.run(List.of(part("a", meet), part("b", meet)), told::add));

    assertThat(told).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aPartSeesWhatThoseBeforeItMade() {
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    Lanes.Part last =
        new Lanes.Part(
            "last",
            Set.of("first", "second"),
            () -> seen.add(sql.queryForObject("select count(*) from made", Integer.class)));

    inTransaction(
        3, lanes -> lanes.run(List.of(last, insert("first"), insert("second")), told::add));

    assertThat(seen).containsExactly(2);
    assertThat(told.get(2)).isEqualTo("last");
  }

  @Test
  void aFailureNamesThePartAndBreaksOffTheOthers() {
    Lanes.Part slow = part("slow", () -> sql.execute("select pg_sleep(300)"));
    Lanes.Part wrong =
        part(
            "wrong",
            () -> {
              waitUntilSomebodySleeps();
              sql.execute("select no_such_column from made");
            });
    Lanes.Part never = new Lanes.Part("never", Set.of("wrong"), () -> told.add("made"));

    assertThatThrownBy(
            () -> inTransaction(2, lanes -> lanes.run(List.of(slow, wrong, never), told::add)))
        .isInstanceOfSatisfying(
            Lanes.PartFailedException.class,
            failure -> assertThat(failure.part()).isEqualTo("wrong"));
    assertThat(told).containsExactlyInAnyOrder("slow", "wrong");
  }

  @Test
  void theStageIsBrokenOffWithItsLanes() throws InterruptedException {
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    List<Integer> backend = Collections.synchronizedList(new ArrayList<>());
    Runnable sleep = () -> sql.execute("select pg_sleep(300)");
    Thread stage =
        new Thread(
            () -> {
              try {
                inTransaction(
                    2,
                    lanes -> {
                      backend.add(sql.queryForObject("select pg_backend_pid()", Integer.class));
                      lanes.run(List.of(part("a", sleep), part("b", sleep)), told::add);
                    });
              } catch (RuntimeException e) {
                failures.add(e);
              }
            });
    stage.start();
    waitUntilSomebodySleeps();

    Lanes.breakOff(database, backend.get(0));
    stage.join(30_000);

    assertThat(stage.isAlive()).isFalse();
    assertThat(failures).singleElement().isInstanceOf(Lanes.PartFailedException.class);
  }

  @Test
  void whatLanesMadeLastsThoughTheCallerFails() {
    assertThatThrownBy(
            () ->
                inTransaction(
                    2,
                    lanes -> {
                      lanes.alone(() -> sql.update("insert into made values ('alone')"));
                      lanes.run(List.of(insert("part")), told::add);
                      throw new IllegalArgumentException("the caller");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(made()).containsExactlyInAnyOrder("alone", "part");
  }

  @Test
  void aSingleLaneIsPartOfTheCallersTransaction() {
    assertThatThrownBy(
            () ->
                inTransaction(
                    1,
                    lanes -> {
                      lanes.alone(() -> sql.update("insert into made values ('alone')"));
                      lanes.run(List.of(insert("b"), insert("a")), told::add);
                      throw new IllegalArgumentException("the caller");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(made()).isEmpty();
    assertThat(told).containsExactly("b", "a");
  }

  @Test
  void aPartThatWaitsForNobodyIsAnError() {
    Lanes.Part part = new Lanes.Part("a", Set.of("no such part"), () -> {});

    assertThatThrownBy(() -> inTransaction(2, lanes -> lanes.run(List.of(part), told::add)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The part a waits for one that is not there");
  }

  @Test
  void readingsSeeThroughViewsAndFunctions() {
    Readings readings = Readings.of(new NamedParameterJdbcTemplate(database));

    assertThat(
            readings.of(
                """
                select count(*)
                from returns.salt_lts_cohort
                join extract.cld_method_rows(1, true) as event using (record_id)
                """))
        .contains("extract.cld_selected_event", "returns.salt_lts_event", "extract.cld_spine")
        .doesNotContain("returns.salt_carer");
  }

  private void inTransaction(int count, Consumer<Lanes> work) {
    new TransactionTemplate(new DataSourceTransactionManager(database))
        .executeWithoutResult(status -> work.accept(new Lanes(database, count)));
  }

  private static Lanes.Part part(String name, Runnable work) {
    return new Lanes.Part(name, Set.of(), work);
  }

  private Lanes.Part insert(String name) {
    return part(name, () -> sql.update("insert into made values (?)", name));
  }

  private List<String> made() {
    return sql.queryForList("select part from made", String.class);
  }

  /** Until two statements or the one that is there sleep in the server. */
  private void waitUntilSomebodySleeps() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    Integer sleepers = 0;
    while (sleepers != null && sleepers == 0 && System.nanoTime() < end) {
      // Within a transaction the server would go on telling what it told first.
      sql.execute("select pg_stat_clear_snapshot()");
      sleepers =
          sql.queryForObject(
              """
              select count(*)
              from pg_stat_activity
              where query = 'select pg_sleep(300)'
                and state = 'active'
                and datname = current_database()
              """,
              Integer.class);
    }
    assertThat(sleepers).isPositive();
  }
}
