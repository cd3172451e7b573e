package org.ascreturns.returns.ascof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ascreturns.extract.CopyRow;
import org.ascreturns.returns.ascof.rules.Ascof901NotText;
import org.ascreturns.returns.ascof.rules.Ascof902ColumnTwice;
import org.ascreturns.returns.ascof.rules.Ascof903RaggedLine;
import org.ascreturns.returns.ascof.rules.Ascof904ColumnMissing;
import org.ascreturns.returns.ascof.rules.Ascof905HospitalStayLine;
import org.ascreturns.returns.ascof.rules.Ascof906PopulationLine;
import org.ascreturns.returns.ascof.rules.Ascof907CellLine;
import org.ascreturns.returns.ascof.rules.Ascof908PublishedValueLine;
import org.ascreturns.returns.ascof.rules.Ascof909NeighbourLine;
import org.ascreturns.returns.cld.Dates;
import org.ascreturns.returns.table.ListExtract;
import org.jspecify.annotations.Nullable;

/**
 * The files that measures need beside Client Level Data: hospital stays, population, cells of other
 * returns (specification, sections 4, 5.4 and 7), published values and neighbours to compare with
 * (section 8).
 */
final class AscofLists {

  private static final Set<String> AGE_BANDS = Set.of("18-64", "65+", "18+");

  private AscofLists() {}

  /** One row an episode of care in hospital, for 2D. */
  static ListExtract hospitalStays() {
    return new ListExtract(
        "hospital_spells",
        "extract.ascof_hospital_spell",
        List.of(
            "spell_id",
            "person_id",
            "last_episode_ind",
            "admission_date",
            "discharge_date",
            "birth_year",
            "birth_month",
            "sex",
            "utla",
            "admission_method",
            "discharge_method",
            "discharge_destination",
            "management_type",
            "treatment_function_code"),
        List.of(
            "spell_id",
            "person_id",
            "last_episode",
            "admission_date",
            "discharge_date",
            "birth_month",
            "sex",
            "residence",
            "admission_method",
            "discharge_method",
            "discharge_destination",
            "management_type",
            "treatment_function"),
        AscofLists::stay,
        rules(Ascof905HospitalStayLine.class));
  }

  /** People by council, year and age, for 2B and 2C. */
  static ListExtract population() {
    List<String> columns = List.of("ons_code", "year", "age_band", "persons");
    return new ListExtract(
        "population",
        "extract.ascof_population",
        columns,
        columns,
        AscofLists::people,
        rules(Ascof906PopulationLine.class));
  }

  /** Cells of SALT and SAC, where this database has no run of them. */
  static ListExtract cells() {
    return new ListExtract(
        "ascof_cells",
        "extract.ascof_source_cell",
        List.of("table", "row", "column", "value"),
        List.of("table_id", "row_key", "column_key", "value"),
        AscofLists::cell,
        rules(Ascof907CellLine.class));
  }

  /** Published values of the measures, of councils, regions and England. */
  static ListExtract benchmarks() {
    return new ListExtract(
        "benchmarks",
        "extract.ascof_benchmark",
        PublishedValue.FILE_COLUMNS,
        PublishedValue.COLUMNS,
        PublishedValue::of,
        rules(Ascof908PublishedValueLine.class),
        new ListExtract.Names(PublishedValue.OTHER_NAMES, PublishedValue.OPTIONAL));
  }

  /** The councils that a council is most like. */
  static ListExtract neighbours() {
    return new ListExtract(
        "neighbours",
        "extract.ascof_neighbour",
        List.of("ons_code", "rank", "neighbour_ons_code", "neighbour_name", "model"),
        List.of("ons_code", "rank", "neighbour_code", "name", "model"),
        AscofLists::neighbour,
        rules(Ascof909NeighbourLine.class),
        new ListExtract.Names(Map.of(), Set.of("neighbour_name", "model")));
  }

  private static ListExtract.Rules rules(Class<?> unusable) {
    return new ListExtract.Rules(
        Ascof901NotText.class,
        Ascof902ColumnTwice.class,
        Ascof903RaggedLine.class,
        Ascof904ColumnMissing.class,
        unusable);
  }

  private static @Nullable Consumer<CopyRow> stay(Map<String, String> values) {
    String spell = values.getOrDefault("spell_id", "");
    String last = values.getOrDefault("last_episode_ind", "");
    String admitted = values.getOrDefault("admission_date", "");
    String discharged = values.getOrDefault("discharge_date", "");
    String year = values.getOrDefault("birth_year", "");
    String month = values.getOrDefault("birth_month", "");
    LocalDate admission = date(admitted);
    LocalDate discharge = date(discharged);
    boolean usable =
        !spell.isEmpty()
            && last.matches("[01]")
            && (admission != null || admitted.isEmpty())
            && (discharge != null || discharged.isEmpty())
            && year.matches("|1[89][0-9]{2}|20[0-9]{2}")
            && month.matches("|0?[1-9]|1[0-2]");
    if (!usable) {
      return null;
    }
    LocalDate birth =
        year.isEmpty() || month.isEmpty()
            ? null
            : LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), 1);
    return row ->
        row.text(spell)
            .text(given(values, "person_id"))
            .flag(last.equals("1"))
            .date(admission)
            .date(discharge)
            .date(birth)
            .text(given(values, "sex"))
            .text(given(values, "utla"))
            .text(given(values, "admission_method"))
            .text(given(values, "discharge_method"))
            .text(given(values, "discharge_destination"))
            .text(given(values, "management_type"))
            .text(given(values, "treatment_function_code"));
  }

  private static @Nullable Consumer<CopyRow> people(Map<String, String> values) {
    String council = values.getOrDefault("ons_code", "");
    String year = values.getOrDefault("year", "");
    String band = values.getOrDefault("age_band", "");
    String persons = values.getOrDefault("persons", "");
    return !council.isEmpty()
            && year.matches("(19|20)[0-9]{2}")
            && AGE_BANDS.contains(band)
            && persons.matches("[0-9]{1,9}")
        ? row ->
            row.text(council)
                .integer(Integer.valueOf(year))
                .text(band)
                .integer(Integer.valueOf(persons))
        : null;
  }

  private static @Nullable Consumer<CopyRow> cell(Map<String, String> values) {
    String table = values.getOrDefault("table", "");
    String value = values.getOrDefault("value", "");
    return !table.isEmpty() && value.matches("|-?[0-9]{1,12}([.][0-9]{1,6})?")
        ? row ->
            row.text(table)
                .text(values.getOrDefault("row", ""))
                .text(given(values, "column"))
                .number(value.isEmpty() ? null : new BigDecimal(value))
        : null;
  }

  private static @Nullable Consumer<CopyRow> neighbour(Map<String, String> values) {
    String council = values.getOrDefault("ons_code", "");
    String rank = values.getOrDefault("rank", "");
    String neighbour = values.getOrDefault("neighbour_ons_code", "");
    return council.matches("[A-Z][0-9]{8}|[0-9]{3}")
            && rank.matches("[1-9][0-9]{0,2}")
            && neighbour.matches("[A-Z][0-9]{8}")
            && !neighbour.equals(council)
        ? row ->
            row.text(council)
                .integer(Integer.valueOf(rank))
                .text(neighbour)
                .text(given(values, "neighbour_name"))
                .text(given(values, "model"))
        : null;
  }

  private static @Nullable String given(Map<String, String> values, String column) {
    String value = values.getOrDefault(column, "");
    return value.isEmpty() ? null : value;
  }

  private static @Nullable LocalDate date(String value) {
    LocalDate plain = Dates.plain(value);
    return plain == null ? Dates.otherForm(value) : plain;
  }
}
