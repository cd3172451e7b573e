package org.ascreturns.returns.ascs.rules;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascreturns.extract.HeaderNames;
import org.ascreturns.returns.table.ReferenceCsv;

/**
 * The columns of the person sheet in one of the two numberings of its questions (specification,
 * section 1): until 2021-22, and from 2022-23 on, when a question was put in and those after it
 * moved up.
 */
public final class SurveyFields {

  private static final List<NamedCsvRecord> ROWS = ReferenceCsv.rows("ascs", "fields");
  private static final SurveyFields FIRST = new SurveyFields(false);
  private static final SurveyFields SECOND = new SurveyFields(true);

  private final List<SurveyField> inOrder;
  private final Map<String, SurveyField> byKey = new LinkedHashMap<>();

  private SurveyFields(boolean second) {
    this.inOrder =
        ROWS.stream()
            .filter(row -> !row.getField(second ? "position_2022" : "position").isEmpty())
            .map(row -> field(row, second))
            .sorted(Comparator.comparingInt(SurveyField::position))
            .toList();
    inOrder.forEach(field -> byKey.put(field.key(), field));
  }

  /** The numbering of a file: that whose last question its header has. */
  public static SurveyFields of(List<String> header) {
    Set<String> names = header.stream().map(HeaderNames::normalise).collect(Collectors.toSet());
    return names.stream().anyMatch(name -> name.matches("Q_?23_?[A-F]_?")) ? SECOND : FIRST;
  }

  /** The numbering of the 2021-22 sheet, by whose names everything is called. */
  public static SurveyFields canonical() {
    return FIRST;
  }

  /** Every column that either numbering has, in the order of the table. */
  public static List<SurveyField> all() {
    return SECOND.inOrder;
  }

  public List<SurveyField> inOrder() {
    return inOrder;
  }

  public List<SurveyField> numbers() {
    return inOrder.stream().filter(SurveyField::isNumber).toList();
  }

  public List<SurveyField> questions() {
    return inOrder.stream().filter(SurveyField::isQuestion).toList();
  }

  public boolean has(String key) {
    return byKey.containsKey(key);
  }

  /**
   * @param key canonical name
   */
  public SurveyField field(String key) {
    return Objects.requireNonNull(byKey.get(key), key);
  }

  /** The options of the questions of which several may be ticked, question by question. */
  public List<List<SurveyField>> ticked() {
    return Stream.of("q19", "q20", "q22")
        .map(
            question ->
                questions().stream()
                    .filter(field -> field.key().matches(question + "[a-f]"))
                    .toList())
        .toList();
  }

  private static SurveyField field(NamedCsvRecord row, boolean second) {
    String accepted = row.getField("accepted");
    return new SurveyField(
        row.getField("key"),
        row.getField(second ? "key_2022" : "key"),
        Integer.parseInt(row.getField(second ? "position_2022" : "position")),
        parts(row.getField(second ? "token_2022" : "token"), "\\|"),
        row.getField("column"),
        switch (row.getField("type")) {
          case "integer" -> SurveyField.Kind.NUMBER;
          case "text" -> SurveyField.Kind.TEXT;
          default -> SurveyField.Kind.DERIVED;
        },
        switch (row.getField("asked_of")) {
          case "every row" -> SurveyField.AskedOf.EVERY_ROW;
          case "respondents" -> SurveyField.AskedOf.RESPONDENTS;
          case "voluntary" -> SurveyField.AskedOf.VOLUNTARY;
          default -> SurveyField.AskedOf.DERIVED;
        },
        parts(row.getField("code_list"), "\\|"),
        number(row.getField("min")),
        number(row.getField("max")),
        parts(accepted, " ").stream().map(Integer::valueOf).collect(Collectors.toSet()));
  }

  private static List<String> parts(String text, String separator) {
    return text.isEmpty() ? List.of() : new ArrayList<>(Arrays.asList(text.split(separator, -1)));
  }

  private static OptionalInt number(String text) {
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }
}
