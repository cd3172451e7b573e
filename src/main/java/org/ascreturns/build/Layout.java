package org.ascreturns.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The tables of a return with their rows and columns: {@code sql/<return>/layout.yaml}. */
public record Layout(List<Table> tables) {

  /** Keys of lines that stand beside a table and are no part of its totals. */
  private static final Set<String> MEMO_KEYS = Set.of("total_clients", "prison_clients");

  /** What has been read, by return. */
  private static final Map<String, Layout> LAYOUTS = new ConcurrentHashMap<>();

  /**
   * @param measure what it is explained with: the same for tables of one measure
   * @param from first year that has the table, by its first calendar year
   * @param until last year that has it
   * @param unit what is counted: people, requests, reviews
   * @param mandatory whether a council has to fill it; a table may leave that to its lines
   */
  public record Table(
      String id,
      String measure,
      int from,
      int until,
      String title,
      String unit,
      String population,
      String note,
      Mandatory mandatory,
      List<Line> rows,
      List<Line> columns) {

    /** Whether a council has to fill a cell of it, with 0 where nothing was counted. */
    public boolean mandatory(Line row, Line column) {
      return switch (mandatory) {
        case YES -> true;
        case NO -> false;
        case MIXED -> !row.voluntary() && !column.voluntary();
      };
    }

    /** Whether a council may leave some of its cells out. */
    public boolean hasVoluntary() {
      return rows.stream()
          .anyMatch(row -> columns.stream().anyMatch(column -> !mandatory(row, column)));
    }
  }

  /**
   * Whether a table has to be filled: {@code mandatory} of the layout, true where it says nothing.
   */
  public enum Mandatory {
    YES,
    NO,
    /** Its lines say: {@code voluntary: true} of a row or of a column. */
    MIXED;

    private static Mandatory of(String word) {
      return switch (word) {
        case "", "true" -> YES;
        case "false" -> NO;
        case "mixed" -> MIXED;
        default -> throw new IllegalStateException("mandatory is true, false or mixed: " + word);
      };
    }
  }

  /**
   * A row or a column.
   *
   * @param group heading above several columns, empty if none
   * @param total the sum of the lines that are {@link #inTotal}
   * @param extra added by the method, not printed in the statutory template, counted in totals
   * @param derivable false: stays blank
   * @param inTotal false for totals and for memo lines
   * @param onlyTotal a row that has a value in the total column only
   * @param own counted by members of its own: part of no total, and itself no sum of other lines
   * @param signed a figure that may be below zero: a difference, a score
   * @param figure worked out, not counted: blank where {@code sql/<return>/figures} gives nothing
   * @param voluntary may be left out, where its table leaves that to its lines
   * @param madeOf the counts that a figure is worked out from, null where the layout does not say
   */
  public record Line(
      String key,
      String label,
      String group,
      boolean total,
      boolean extra,
      boolean derivable,
      boolean inTotal,
      boolean onlyTotal,
      boolean own,
      boolean figure,
      boolean signed,
      boolean voluntary,
      @Nullable MadeOf madeOf) {

    /** Whether it is the sum of the lines that are {@link #inTotal}. */
    boolean sum() {
      return total && !own;
    }

    private boolean counted() {
      return derivable && !figure;
    }
  }

  /**
   * The counts that a figure is worked out from, as {@code made_of} in the layout: what the public
   * may see of it depends on them.
   *
   * @param counts keys of the other lines beside it, a row of rows and a column of columns. Of a
   *     percentage or rate the first is the numerator, the sum of the others the denominator
   * @param base row of the denominator, where a column divides by another row; empty: its own
   * @param per 100 of a percentage, 100000 of a rate, 0 of what is neither, such as a mean
   */
  public record MadeOf(List<String> counts, String base, long per) {

    @SuppressWarnings("unchecked")
    private static @Nullable MadeOf of(Map<String, Object> line) {
      if (!(line.get("made_of") instanceof Map<?, ?> found)) {
        return null;
      }
      Map<String, Object> yaml = (Map<String, Object>) found;
      List<String> counts =
          ((List<Object>) Objects.requireNonNull(yaml.get("counts"), "counts"))
              .stream().map(Object::toString).toList();
      return new MadeOf(
          counts, text(yaml, "base"), yaml.get("per") instanceof Integer per ? per : 0);
    }
  }

  /**
   * The layout of a return.
   *
   * @throws IllegalStateException if the file has no tables
   */
  public static Layout of(String returnId) {
    return LAYOUTS.computeIfAbsent(returnId, Layout::read);
  }

  @SuppressWarnings("unchecked")
  private static Layout read(String returnId) {
    String path = "sql/" + returnId + "/layout.yaml";
    try (InputStream in = new ClassPathResource(path).getInputStream()) {
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(1_000);
      Map<String, Object> root = new Yaml(new SafeConstructor(options)).load(in);
      List<Map<String, Object>> tables = (List<Map<String, Object>>) root.get("tables");
      if (tables == null) {
        throw new IllegalStateException(path + " has no tables");
      }
      String measure = text(root, "measure");
      return new Layout(tables.stream().map(table -> table(table, measure)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The layout " + path + " could not be read", e);
    }
  }

  /** The same with these tables only. */
  public Layout only(Set<String> ids) {
    return new Layout(tables.stream().filter(table -> ids.contains(table.id())).toList());
  }

  /** The same with the tables of a year only, of those that are wanted. */
  public Layout inYear(int year, Predicate<String> wanted) {
    return new Layout(
        tables.stream()
            .filter(table -> table.from() <= year && year <= table.until())
            .filter(table -> wanted.test(table.id()))
            .toList());
  }

  /**
   * @param ofAll measure of tables that name none; empty: what their id begins with
   */
  private static Table table(Map<String, Object> yaml, String ofAll) {
    String id = text(yaml, "id");
    String own = text(yaml, "measure");
    String measure = own.isEmpty() ? ofAll : own;
    return new Table(
        id,
        measure.isEmpty() ? id.replaceFirst("-.*", "") : measure,
        yaml.get("from") instanceof Integer from ? from : 0,
        yaml.get("until") instanceof Integer until ? until : Integer.MAX_VALUE,
        text(yaml, "title"),
        text(yaml, "unit"),
        text(yaml, "population"),
        text(yaml, "note"),
        Mandatory.of(text(yaml, "mandatory")),
        lines(yaml, "rows"),
        lines(yaml, "columns"));
  }

  @SuppressWarnings("unchecked")
  private static List<Line> lines(Map<String, Object> table, String part) {
    List<Line> lines = new ArrayList<>();
    for (Map<String, Object> line :
        (List<Map<String, Object>>) Objects.requireNonNull(table.get(part), part)) {
      boolean total = Boolean.TRUE.equals(line.get("total"));
      boolean derivable = !"no".equals(text(line, "derivable"));
      boolean own = Boolean.TRUE.equals(line.get("own"));
      boolean figure = Boolean.TRUE.equals(line.get("figure"));
      boolean memo = text(line, "note").startsWith("memo") || MEMO_KEYS.contains(text(line, "key"));
      lines.add(
          new Line(
              text(line, "key"),
              text(line, "label"),
              text(line, "group"),
              total,
              Boolean.TRUE.equals(line.get("extra")),
              derivable,
              !total && !memo && derivable && !own && !figure,
              Boolean.TRUE.equals(line.get("only_total")),
              own,
              figure,
              Boolean.TRUE.equals(line.get("signed")),
              Boolean.TRUE.equals(line.get("voluntary")),
              MadeOf.of(line)));
    }
    return List.copyOf(lines);
  }

  private static String text(Map<String, Object> yaml, String key) {
    @Nullable Object value = yaml.get(key);
    return value == null ? "" : value.toString();
  }

  /** Keeps every cell of the layout for a run: what cells are zero-filled from. */
  public void store(JdbcTemplate sql, int runId) {
    sql.update("delete from returns.layout_cell where run_id = ?", runId);
    // Tables may have tens of thousands of cells: their lines go over, the database makes the
    // cells.
    for (int t = 0; t < tables.size(); t++) {
      int place = t;
      sql.update(
          """
          insert into returns.layout_cell (
            run_id, table_id, table_order, row_key, row_order, row_is_total, row_in_total,
            column_key, column_order, column_is_total, column_in_total, derivable, mandatory,
            row_label, column_label, signed
          )
          select
            ?, ?, ?, line.key, line.place - 1, line.sum, line.in_total,
            col.key, col.place - 1, col.sum, col.in_total,
            line.counted and col.counted and (col.total or not line.only_total),
            ? or (? and not line.voluntary and not col.voluntary),
            line.label, col.label, line.signed or col.signed
          from unnest(
            cast(? as text[]), cast(? as text[]), cast(? as boolean[]), cast(? as boolean[]),
            cast(? as boolean[]), cast(? as boolean[]), cast(? as boolean[]), cast(? as boolean[]),
            cast(? as boolean[])
          ) with ordinality
            as line (key, label, sum, in_total, counted, total, only_total, signed, voluntary, place)
          cross join unnest(
            cast(? as text[]), cast(? as text[]), cast(? as boolean[]), cast(? as boolean[]),
            cast(? as boolean[]), cast(? as boolean[]), cast(? as boolean[]), cast(? as boolean[]),
            cast(? as boolean[])
          ) with ordinality
            as col (key, label, sum, in_total, counted, total, only_total, signed, voluntary, place)
          """,
          insert -> {
            Table table = tables.get(place);
            insert.setInt(1, runId);
            insert.setString(2, table.id());
            insert.setInt(3, place);
            insert.setBoolean(4, table.mandatory() == Mandatory.YES);
            insert.setBoolean(5, table.mandatory() == Mandatory.MIXED);
            lines(insert, 6, table.rows());
            lines(insert, 15, table.columns());
          });
    }
  }

  private static void lines(PreparedStatement insert, int from, List<Line> lines)
      throws SQLException {
    Connection connection = insert.getConnection();
    List<Function<Line, String>> words = List.of(Line::key, Line::label);
    List<Predicate<Line>> facts =
        List.of(
            Line::sum,
            Line::inTotal,
            Line::counted,
            Line::total,
            Line::onlyTotal,
            Line::signed,
            Line::voluntary);
    int at = from;
    for (Function<Line, String> word : words) {
      insert.setArray(at++, connection.createArrayOf("text", lines.stream().map(word).toArray()));
    }
    for (Predicate<Line> fact : facts) {
      insert.setArray(
          at++, connection.createArrayOf("boolean", lines.stream().map(fact::test).toArray()));
    }
  }
}
