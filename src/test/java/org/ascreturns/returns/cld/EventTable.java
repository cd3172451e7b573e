package org.ascreturns.returns.cld;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.ascreturns.build.EventMethods;
import org.ascreturns.build.Lanes;
import org.ascreturns.build.SqlFile;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.returns.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files and events in the database, as staging leaves them, and what a method makes of them. Rows
 * are named by their line; a row says only what differs from an ordinary event.
 */
final class EventTable {

  private static final long FILE = 1_000_000_000L;

  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient sql = JdbcClient.create(database);
  private final Map<String, Object> parameters = new HashMap<>();
  private final Map<String, Object> own = new HashMap<>();

  EventTable() {

    sql.sql(
            """
            insert into audit.run (
              run_key, return_id, year, council, as_at, input_sha256, settings, status
            )
            values ('example', 'cld', '2025-26', '999', '2026-05-05', '', '{}', 'running')
            """)
        .update();
    sql.sql("select audit.open_run(1)").query().listOfRows();
    clear();
  }

  /** As new, in the same database. */
  EventTable clear() {
    for (String table :
        List.of("audit.file", "audit.cleansed_value", "extract.cld_event", "extract.cld_spine")) {
      sql.sql("delete from " + table).update();
    }
    parameters.clear();
    parameters.put("run_id", 1);
    parameters.put("council", "999");
    parameters.put("apply_local_rules", true);
    own.clear();
    own.put("window_start", "2025-04-01");
    own.put("window_end", "2026-03-31");
    own.put("window_close", "2026-05-05");
    own.put("period_start", "2025-04-01");
    own.put("period_end", "2026-03-31");
    return this;
  }

  /** A parameter of the run or of the selection. */
  EventTable with(String name, Object value) {
    own.put(name, value);
    return this;
  }

  EventTable with(String name, boolean value) {
    parameters.put(name, value);
    return this;
  }

  /** A parameter that all selections of the run share. */
  EventTable run(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /** The submission of 2025-26. */
  EventTable file(int no) {
    return file(no, "2025-04-01", "2026-03-31", "2026-04-20T06:00");
  }

  EventTable file(int no, String from, String to, String imported) {
    return file(no, from, to, imported, "file name");
  }

  EventTable file(int no, String from, String to, String imported, String basis) {
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
    return this;
  }

  /**
   * A service of person N1, or what the changes say: column name and value by turns; an empty value
   * is a blank.
   */
  EventTable event(int fileNo, int line, String... changes) {
    Map<String, @Nullable String> row = new LinkedHashMap<>();
    row.put("row_kind", "Service");
    row.put("client_type", "Service user");
    row.put("nhs_number", "N1");
    row.put("la_person_unique_identifier", "");
    row.put("date_of_birth", "1950-01-01");
    row.put("date_of_death", "");
    row.put("event_start_date", "2025-06-01");
    row.put("event_end_date", "2025-07-10");
    row.put("event_outcome", "NFA: Other");
    row.put("service_type", "Long term support: Community");
    row.put("service_component", "Day support");
    row.put("delivery_mechanism", "Direct payment");
    row.put("request_route_of_access", "Community or other route");
    row.put("assessment_type", "Long term assessment");
    row.put("unit_cost", "20.00");
    row.put("cost_frequency_unit_type", "Hourly");
    row.put("planned_units_per_week", "10.00");
    row.put("der_conversation", "false");
    row.put("row_digest", "");
    row.put("held", "false");
    row.put("gender", "Female");
    row.put("ethnicity", "White: Irish");
    row.put("accommodation_status", "Tenant: Private landlord");
    row.put("primary_support_reason", "Mental health support");
    for (int i = 0; i < changes.length; i += 2) {
      row.put(changes[i], changes[i + 1]);
    }
    row.replaceAll((name, value) -> value == null || value.isEmpty() ? null : value);
    insert(fileNo, line, row);
    return this;
  }

  private void insert(int fileNo, int line, Map<String, @Nullable String> row) {
    sql.sql(
            """
            insert into extract.cld_event (
              run_id, record_id, file_no, line, row_digest, row_kind, event_type, client_type,
              client_group, la_code, nhs_number, la_person_unique_identifier, date_of_birth,
              date_of_death, event_start_date, event_end_date, der_event_end_date, event_outcome,
              service_type, service_component, delivery_mechanism, request_route_of_access,
              assessment_type, unit_cost, cost_frequency_unit_type, planned_units_per_week,
              der_conversation, held, gender, ethnicity, accommodation_status,
              primary_support_reason
            )
            values (
              1, :id, :file, :line, cast(coalesce(:row_digest, md5(:id::text)) as uuid), :row_kind,
              :row_kind, :client_type, 'service user', '999', :nhs_number,
              :la_person_unique_identifier, cast(:date_of_birth as date),
              cast(:date_of_death as date), cast(:event_start_date as date),
              cast(:event_end_date as date), cast(:event_end_date as date), :event_outcome,
              :service_type, :service_component, :delivery_mechanism, :request_route_of_access,
              :assessment_type, cast(:unit_cost as numeric), :cost_frequency_unit_type,
              cast(:planned_units_per_week as numeric), cast(:der_conversation as boolean),
              cast(:held as boolean), :gender, :ethnicity, :accommodation_status,
              :primary_support_reason
            )
            """)
        .params(row)
        .param("id", fileNo * FILE + line)
        .param("file", fileNo)
        .param("line", line)
        .update();
  }

  /** The same row again, on so many lines after it. */
  EventTable copies(int fileNo, int line, int copies) {
    List<String> columns =
        sql.sql(
                """
                select attname
                from pg_attribute
                where attrelid = 'extract.cld_event'::regclass
                  and attnum > 0
                  and attname not in ('record_id', 'line')
                """)
            .query(String.class)
            .list();
    String others = String.join(", ", columns);
    sql.sql(
            "insert into extract.cld_event (record_id, line, "
                + others
                + ") select record_id + n, line + n, "
                + others
                + " from extract.cld_event, generate_series(1, :copies) as n"
                + " where record_id = :id")
        .param("copies", copies)
        .param("id", fileNo * FILE + line)
        .update();
    return this;
  }

  /** Notes that a value was cleansed: what it was before. */
  EventTable cleansed(int fileNo, int line, String field, @Nullable String before, String rule) {
    sql.sql(
            """
            insert into audit.cleansed_value (
              run_id, record_id, file_no, line, field, before, after, rule_id, from_sql
            )
            values (1, :id, :file, :line, :field, :before, '', :rule, false)
            """)
        .param("id", fileNo * FILE + line)
        .param("file", fileNo)
        .param("line", line)
        .param("field", field)
        .param("before", before)
        .param("rule", rule)
        .update();
    return this;
  }

  /** What a rule across records did to a row. */
  EventTable spine(int fileNo, int line, String change) {
    spines.put(fileNo * FILE + line, change);
    return this;
  }

  private final Map<Long, String> spines = new HashMap<>();

  /**
   * Runs a method: what became of each row by its line, for example {@code "kept open"}, {@code
   * "kept 2025-07-10 submitted"}, {@code "B9 DUPLICATE 2"}.
   */
  Map<Integer, String> select(String method) {
    sql.sql("delete from extract.cld_spine").update();
    NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(database);
    named.update(SqlFile.read("sql/cld/spine.sql").statement(), parameters);
    spines.forEach(
        (record, change) ->
            sql.sql("update extract.cld_spine set " + change + " where record_id = " + record)
                .update());
    spines.clear();
    Map<String, Object> values = new HashMap<>(own);
    values.replaceAll(
        (name, value) ->
            value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? LocalDate.parse(text)
                : value);
    new EventMethods(database, new Lanes(database, 1))
        .run(
            1,
            List.of(new Selection("chosen", "cld", method, "chosen", true, values)),
            parameters,
            name -> {});
    return outcomes();
  }

  private Map<Integer, String> outcomes() {
    Map<Integer, String> outcomes = new TreeMap<>();
    sql.sql(
            """
            select
              record_id % 1000000000 as line,
              'kept ' || coalesce(end_date || ' ', '') || end_basis as outcome
            from extract.cld_selected_event
            union all
            select
              record_id % 1000000000,
              concat_ws(' ', step, reason, superseded_by % 1000000000)
            from returns.left_out
            """)
        .query(
            row -> {
              outcomes.put(row.getInt("line"), row.getString("outcome"));
            });
    return outcomes;
  }

  /** Lines of the rows that were kept. */
  List<Integer> kept() {
    return sql.sql(
            "select record_id % 1000000000 from extract.cld_selected_event order by record_id")
        .query(Integer.class)
        .list();
  }

  /** Period of a file as "start end flags". */
  String period(int fileNo) {
    return sql.sql(
            """
            select concat_ws(' ', period_start, period_end, nullif(flags, ''))
            from extract.cld_file_period
            where file_no = :no
            """)
        .param("no", fileNo)
        .query(String.class)
        .single();
  }

  /** The windows of the selection as "start file reference-start reference-end". */
  List<String> windows() {
    return sql.sql(
            """
            select concat_ws(' ', window_start, coalesce(file_no::text, 'none'), reference_start, reference_end)
            from returns.submission
            order by window_start, file_no
            """)
        .query(String.class)
        .list();
  }

  List<String> notes() {
    return sql.sql("select note from returns.submission order by window_start, file_no")
        .query(String.class)
        .list();
  }

  /** A column of the result for one row. */
  @Nullable Object value(String column, int line) {
    return sql.sql(
            "select "
                + column
                + " as value from extract.cld_selected_event where record_id % 1000000000 = :line")
        .param("line", line)
        .query()
        .singleRow()
        .get("value");
  }

  /** A detail of the one person there is. */
  String detail(String column) {
    return sql.sql("select " + column + " from extract.cld_person_detail")
        .query(String.class)
        .single();
  }
}
