package org.ascreturns.returns.salt;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.ascreturns.build.Cells;
import org.ascreturns.build.EventMethods;
import org.ascreturns.build.Lanes;
import org.ascreturns.build.Layout;
import org.ascreturns.build.SqlFile;
import org.ascreturns.build.TableBuilder;
import org.ascreturns.build.Trace;
import org.ascreturns.build.Tracer;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small council in the database: rows of a worked example, and the tables made from them. */
final class SaltExample {

  private static final int RUN = 1;
  private static final String NOTHING_BUT_THE_RUN_AND_ITS_LAYOUT =
      """
      do $$
      declare
        filled regclass;
        is_filled boolean;
      begin
        for filled in
          select pg_class.oid
          from pg_class
          join pg_namespace
            on pg_namespace.oid = pg_class.relnamespace
          where pg_namespace.nspname in ('extract', 'audit', 'returns')
            and pg_class.relkind = 'r'
            and pg_class.oid not in (
              'audit.run'::regclass, 'returns.layout_cell'::regclass
            )
        loop
          execute format('select exists (select from %s)', filled) into is_filled;
          if is_filled then
            execute format('truncate %s cascade', filled);
          end if;
        end loop;
        delete from audit.run where run_id <> 1;
      end
      $$
      """;

  /** Databases are used again in turn: no test has more examples at once than there are. */
  private static final List<DataSource> DATABASES = new ArrayList<>();

  private static final int AT_ONCE = 4;
  private static int examples;

  private final DataSource database;
  private final JdbcClient sql;
  private final Map<String, Object> parameters = new HashMap<>();

  SaltExample() {
    int turn = examples++ % AT_ONCE;
    if (turn == DATABASES.size()) {
      DATABASES.add(withRun(TestDatabase.fresh()));
    }
    database = DATABASES.get(turn);
    sql = JdbcClient.create(database);
    sql.sql(NOTHING_BUT_THE_RUN_AND_ITS_LAYOUT).update();
    clear();
  }

  private static DataSource withRun(DataSource database) {
    JdbcClient sql = JdbcClient.create(database);
    sql.sql(
            """
            insert into audit.run (
              run_key, return_id, year, council, as_at, input_sha256, settings, status
            )
            values ('example', 'salt', '2024-25', '999', '2025-04-30', '', '{}', 'running')
            """)
        .update();
    sql.sql("select audit.open_run(1)").query().listOfRows();
    Layout.of("salt").only(TableBuilder.tableIds("salt")).store(new JdbcTemplate(database), RUN);
    return database;
  }

  /** As new, in the same database. */
  SaltExample clear() {
    sql.sql("delete from extract.cld_event").update();
    sql.sql("delete from audit.file").update();
    parameters.clear();
    parameters.put("run_id", RUN);
    parameters.put("year_start", LocalDate.of(2024, 4, 1));
    parameters.put("year_end", LocalDate.of(2025, 3, 31));
    parameters.put("window_close", LocalDate.of(2025, 4, 30));
    parameters.put("lts001c_cutoff", LocalDate.of(2024, 3, 31));
    parameters.put("profile", "NHS_PDF");
    parameters.put("age_method", "PROXY_MONTH");
    parameters.put("split_part_direct_payment", true);
    parameters.put("apply_local_rules", true);
    parameters.put("council", "999");
    parameters.put("lts_gap", 1);
    parameters.put("review_window", 28);
    parameters.put("request_gap", 4);
    parameters.put("stmax_gap", 1);
    parameters.put("request_window", 28);
    parameters.put("stmax_window", 3);
    parameters.put("chain_gap", 3);
    parameters.put("repeat_request_months", 6);
    parameters.put("sts002a_cohort_from", LocalDate.of(2024, 4, 1));
    parameters.put("total_change_percent", 10);
    parameters.put("prison_in_area", true);
    file(1, "2024-04-01", "2025-03-31", "2025-04-20T06:00", "file name");
    return this;
  }

  SaltExample with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  void file(int no, String from, String to, String imported, String basis) {
    sql.sql("delete from audit.file where file_no = :no").param("no", no).update();
    sql.sql(
            """
            insert into audit.file (
              run_id, file_no, extract_id, name, sha256, bytes, container, charset, lines,
              period_start, period_end, import_time, import_basis, disposition
            )
            values (
              1, :no, 'cld', 'file ' || :no, 'digest ' || :no, 1, 'csv', 'UTF-8', 1,
              cast(:from as date), cast(:to as date), cast(:imported as timestamp), :basis, 'loaded'
            )
            """)
        .param("no", no)
        .param("from", from)
        .param("to", to)
        .param("imported", imported)
        .param("basis", basis)
        .update();
  }

  /** Rows of a file of {@code salt/examples}; each day of import is a file, in order. */
  SaltExample load(String name) {
    List<NamedCsvRecord> rows = read("/salt/examples/" + name + "_events.csv");
    List<String> imports =
        rows.stream().map(row -> row.getField("import_date")).distinct().sorted().toList();
    for (int i = 0; i < imports.size(); i++) {
      file(i + 1, "2024-04-01", "2025-03-31", imports.get(i) + "T06:00", "file name");
    }
    for (NamedCsvRecord row : rows) {
      Map<String, String> values = new HashMap<>(row.getFieldsAsMap());
      add(
          imports.indexOf(values.get("import_date")) + 1,
          Integer.parseInt(values.get("rec_id")),
          values);
    }
    return this;
  }

  /** An event of a service user, a service if nothing else is said; names as in the examples. */
  void add(int fileNo, int line, Map<String, String> values) {
    String birth = values.getOrDefault("birth_month", "1950-01");
    sql.sql(
            """
            insert into extract.cld_event (
              run_id, record_id, file_no, line, row_digest, row_kind, client_group, la_code,
              nhs_number, la_person_unique_identifier, gender, ethnicity, date_of_birth,
              date_of_death, client_type, primary_support_reason, has_unpaid_carer, event_type,
              event_start_date, event_end_date, der_event_end_date, event_outcome,
              outcome_submitted, request_route_of_access, service_type, service_component,
              delivery_mechanism, accommodation_status, employment_status, review_reason,
              method_of_assessment, method_of_review, adult_1_linked_person_id, unit_cost,
              cost_frequency_unit_type, planned_units_per_week, der_conversation, held
            )
            values (
              1, :id, :file, :line, md5(:id::text)::uuid, :kind, 'service user', '999',
              :nhs, :la, :gender, :ethnicity, cast(:birth as date),
              cast(:death as date), :client, :psr, :carer, :kind,
              cast(:start as date), cast(:end as date), cast(:end as date), :outcome,
              :submitted, :route, :type, :component,
              :mechanism, :accommodation, :employment, :reason,
              case when :kind = 'Assessment' then :method end,
              case when :kind = 'Review' then :method end, :adult, cast(:cost as numeric),
              :frequency, cast(:units as numeric), false, false
            )
            """)
        .param("id", fileNo * 1_000_000_000L + line)
        .param("file", fileNo)
        .param("line", line)
        .param("kind", values.getOrDefault("event_type", "Service"))
        .param("nhs", blank(values.get("nhs_number")))
        .param("la", blank(values.get("la_person_id")))
        .param("gender", blank(values.get("gender")))
        .param("ethnicity", blank(values.get("ethnicity")))
        .param("birth", birth.isEmpty() ? null : birth + "-01")
        .param("death", blank(values.get("date_of_death")))
        .param("client", values.getOrDefault("client_type", "Service user"))
        .param("outcome", blank(values.get("event_outcome")))
        .param("submitted", blank(values.get("outcome_submitted")))
        .param("route", blank(values.get("request_route_of_access")))
        .param("component", blank(values.get("service_component")))
        .param("psr", blank(values.get("primary_support_reason")))
        .param("carer", blank(values.get("has_unpaid_carer")))
        .param("start", blank(values.get("event_start_date")))
        .param("end", blank(values.get("event_end_date")))
        .param("type", blank(values.get("service_type")))
        .param("mechanism", blank(values.get("delivery_mechanism")))
        .param("accommodation", blank(values.get("accommodation_status")))
        .param("employment", blank(values.get("employment_status")))
        .param("reason", blank(values.get("review_reason")))
        .param("method", blank(values.get("method_of_review")))
        .param("adult", blank(values.get("adult_1_linked_person_id")))
        .param("cost", blank(values.get("unit_cost")))
        .param("frequency", blank(values.get("cost_frequency_unit_type")))
        .param("units", blank(values.get("planned_units_per_week")))
        .update();
  }

  private static @Nullable String blank(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  SaltExample build() {
    inTransaction(
        () -> {
          sql.sql("delete from extract.cld_spine").update();
          new NamedParameterJdbcTemplate(database)
              .update(SqlFile.read("sql/cld/spine.sql").statement(), parameters);
          new EventMethods(database, new Lanes(database, 1))
              .run(RUN, SaltSelections.ofTables(settings()), parameters, selection -> {});
          makeTables();
        });
    return this;
  }

  /** Makes the tables from the events that were chosen. */
  void rebuildTables() {
    inTransaction(this::makeTables);
  }

  private void makeTables() {
    TableBuilder tables = new TableBuilder(database, new Lanes(database, 1));
    tables.build(RUN, "salt", parameters, file -> {});
    new Cells(database, new Lanes(database, 1))
        .count(RUN, Map.of(), new SaltReturn().blankKeys(settings()));
  }

  private void inTransaction(Runnable step) {
    new TransactionTemplate(new DataSourceTransactionManager(database))
        .executeWithoutResult(status -> step.run());
  }

  private Settings settings() {
    return new Settings(
        "salt",
        2024,
        "999",
        LocalDate.of(2025, 4, 30),
        parameters,
        Map.of(),
        Map.of(),
        BigDecimal.valueOf(5));
  }

  /** What `returns explain` tells of a person. */
  Trace trace(String person) {
    return new Tracer(
            database,
            "salt",
            List.of("cld", "sts004_discharges"),
            SaltSelections.ofTables(settings()),
            parameters)
        .trace(person);
  }

  /** Rows that a measure leaves out, as "record reason". */
  List<String> leftOut(String measure) {
    return sql.sql(
            """
            select record_id % 1000000000 || ' ' || reason
            from returns.left_out
            where selection = :measure
            order by record_id
            """)
        .param("measure", measure)
        .query(String.class)
        .list();
  }

  /**
   * Number of members by "table row column", with the total of each table as "table total total".
   */
  Map<String, Integer> cells(String measure) {
    Map<String, Integer> cells = new TreeMap<>();
    sql.sql(
            """
            select table_id, row_key, column_key, count(distinct member_key) as n
            from returns.member
            where table_id like :measure
            group by table_id, row_key, column_key
            """)
        .param("measure", measure + "%")
        .query(
            row -> {
              int n = row.getInt("n");
              String table = row.getString("table_id");
              cells.put(
                  table + " " + row.getString("row_key") + " " + row.getString("column_key"), n);
              if (!table.endsWith("3c")) {
                cells.merge(table + " total total", n, Integer::sum);
              }
            });
    return cells;
  }

  /** Every cell of a measure that is not blank, by "table row column". */
  Map<String, Integer> figures(String measure) {
    return cellsWhere(measure, "cell.value is not null");
  }

  /** The cells of a measure that are neither zero nor a total nor a memo. */
  Map<String, Integer> parts(String measure) {
    return cellsWhere(
        measure, "cell.value <> 0 and layout_cell.row_in_total and layout_cell.column_in_total");
  }

  private Map<String, Integer> cellsWhere(String measure, String condition) {
    Map<String, Integer> cells = new TreeMap<>();
    sql.sql(
            """
            select concat_ws(' ', table_id, row_key, column_key) as cell, value
            from returns.cell
            join returns.layout_cell using (run_id, table_id, row_key, column_key)
            where table_id like :measure and\s"""
                + condition)
        .param("measure", measure + "%")
        .query(
            row -> {
              cells.put(row.getString("cell"), row.getInt("value"));
            });
    return cells;
  }

  /** How many {@code returns people} lists for each of these cells. */
  Map<String, Integer> listed(Iterable<String> wanted) {
    Map<String, Integer> cells = new TreeMap<>();
    for (String cell : wanted) {
      List<String> keys = List.of(cell.split(" ", -1));
      cells.put(
          cell,
          sql.sql(
                  SqlFile.read("sql/engine/people.sql")
                      .statement()
                      .replace("{members}", TableBuilder.members("salt", keys.get(0))))
              .param("run_id", RUN)
              .param("table_id", keys.get(0))
              .param("row_key", keys.get(1))
              .param("column_key", keys.get(2))
              .query()
              .listOfRows()
              .size());
    }
    return cells;
  }

  /** A cell as if it had been counted. */
  SaltExample cell(String table, String row, String column, int value) {
    return cell(RUN, table, row, column, value);
  }

  SaltExample cell(int run, String table, String row, String column, @Nullable Integer value) {
    sql.sql(
            """
            insert into returns.cell (run_id, table_id, row_key, column_key, value)
            values (:run, :table, :row, :column, :value)
            """)
        .param("run", run)
        .param("table", table)
        .param("row", row)
        .param("column", column)
        .param("value", value)
        .update();
    return this;
  }

  /** What a check says of the cells, as "severity table passed". */
  List<String> checks(String id) {
    new TransactionTemplate(new DataSourceTransactionManager(database))
        .executeWithoutResult(
            step ->
                new Cells(database, new Lanes(database, 1))
                    .check(
                        RUN,
                        "salt",
                        parameters,
                        new SaltReturn().blankKeys(settings()),
                        name -> {}));
    return sql.sql(
            """
            select concat_ws(' ', severity, table_id, case when passed then 'passed' else 'failed' end)
            from returns.check_result
            where check_id = :id
            order by table_id, detail
            """)
        .param("id", id)
        .query(String.class)
        .list();
  }

  /** What the check says in words. */
  List<String> details(String id) {
    return sql.sql("select detail from returns.check_result where check_id = :id order by detail")
        .param("id", id)
        .query(String.class)
        .list();
  }

  /** Lines of the extract that put members in a cell. */
  List<Integer> rows(String table, String row, String column) {
    return sql.sql(
            """
            select record_id % 1000000000
            from returns.member
            where table_id = :table and row_key = :row and column_key = :column
            order by record_id
            """)
        .param("table", table)
        .param("row", row)
        .param("column", column)
        .query(Integer.class)
        .list();
  }

  /** Does something to the database before the tables are made. */
  SaltExample execute(String statement) {
    sql.sql(statement).update();
    return this;
  }

  /** Changes what is in the database, as a fault of ours would. */
  SaltExample spoil(String change) {
    sql.sql(change).update();
    return this;
  }

  /** What the checks say, as "check table passed detail", of those that begin so. */
  List<String> said(String check) {
    new TransactionTemplate(new DataSourceTransactionManager(database))
        .executeWithoutResult(
            step ->
                new Cells(database, new Lanes(database, 1))
                    .check(RUN, "salt", parameters, "", name -> {}));
    return sql.sql(
            """
            select concat_ws(' ', check_id, table_id, passed, detail)
            from returns.check_result
            where check_id = :check
            order by 1
            """)
        .param("check", check)
        .query(String.class)
        .list();
  }

  /** Lines of a base: the columns of each row with a blank between, null as a dash. */
  List<String> lines(String query) {
    return sql.sql(query).query().listOfRows().stream()
        .map(
            row ->
                row.values().stream()
                    .map(value -> value == null ? "-" : value.toString())
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /** Who is in a cell. */
  List<String> members(String table, String row, String column) {
    return sql.sql(
            """
            select member_key
            from returns.member
            where table_id = :table and row_key = :row and column_key = :column
            order by member_key
            """)
        .param("table", table)
        .param("row", row)
        .param("column", column)
        .query(String.class)
        .list();
  }

  static Map<String, Integer> expected(String name, String profile) {
    Map<String, Integer> cells = new TreeMap<>();
    for (NamedCsvRecord row : read("/salt/examples/" + name + "_expected.csv")) {
      if (row.getField("profile").equals("BOTH") || row.getField("profile").equals(profile)) {
        cells.put(
            row.getField("table_id")
                + " "
                + row.getField("row_key")
                + " "
                + row.getField("column_key"),
            Integer.parseInt(row.getField("value")));
      }
    }
    return cells;
  }

  private static List<NamedCsvRecord> read(String resource) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(SaltExample.class.getResourceAsStream(resource)),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
