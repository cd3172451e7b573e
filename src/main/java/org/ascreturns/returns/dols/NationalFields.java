package org.ascreturns.returns.dols;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascreturns.returns.dols.rules.DolsField;
import org.ascreturns.returns.table.ReferenceCsv;
import org.ascreturns.returns.table.TableHeader;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the extract and of the return in a year: {@code sql/dols/reference/fields.csv}. A
 * column that the program has no use for is taken over as it comes.
 */
final class NationalFields {

  private static final String TEXT = "text";

  /**
   * A column.
   *
   * @param field what the program knows it by
   * @param name in the header of the extract
   * @param codeList empty if it has none
   * @param ifBlank what a blank stands for; empty for a blank
   */
  record NationalField(
      String field,
      String name,
      String label,
      String inReturn,
      String type,
      String codeList,
      String ifBlank) {

    boolean generated() {
      return inReturn.equals("generated");
    }

    boolean required() {
      return inReturn.equals("yes");
    }

    boolean isText() {
      return type.equals(TEXT);
    }

    Optional<DolsField> known() {
      return DolsField.named(field);
    }
  }

  private final List<NationalField> fields = new ArrayList<>();
  private final Map<DolsField, NationalField> known = new HashMap<>();

  NationalFields(int year) {
    this(year, ReferenceCsv.rows("dols", "fields"));
  }

  NationalFields(int year, List<NamedCsvRecord> list) {
    List<NamedCsvRecord> rows = new ArrayList<>(list);
    rows.sort(Comparator.comparingInt(row -> Integer.parseInt(row.getField("position"))));
    for (NamedCsvRecord row : rows) {
      if (CodeLists.inForce(row, year)) {
        NationalField field =
            new NationalField(
                row.getField("field"),
                row.getField("name"),
                row.getField("label"),
                row.getField("in_return"),
                row.getField("type"),
                row.getField("code_list"),
                row.getField("if_blank"));
        fields.add(field);
        field.known().ifPresent(one -> known.put(one, field));
      }
    }
  }

  /** The columns that the header of an extract may have, by name or by label. */
  List<TableHeader.Column<String>> columns() {
    return fields.stream()
        .map(field -> new TableHeader.Column<>(field.field(), List.of(field.name(), field.label())))
        .toList();
  }

  /** Whether a file without the column is refused. */
  boolean required(String field) {
    return fields.stream().anyMatch(one -> one.field().equals(field) && one.required());
  }

  /** The column of a field; null where the year has none. */
  @Nullable NationalField of(DolsField field) {
    return known.get(field);
  }

  /** As the year's header has it. */
  String name(DolsField field) {
    NationalField national = known.get(field);
    return national == null ? field.specName() : national.name();
  }

  /** Columns of the return that the program only passes on, in their order. */
  List<NationalField> further() {
    return fields.stream().filter(field -> field.required() && field.known().isEmpty()).toList();
  }

  /** The columns of the return, in the national order. */
  List<NationalField> ofReturn() {
    return fields.stream().filter(field -> field.required() || field.generated()).toList();
  }
}
