package org.ascreturns.returns.ascs.rules;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A column of the survey's person sheet, {@code sql/ascs/reference/fields.csv}.
 *
 * @param key canonical name, that of the 2021-22 sheet (specification, section 1)
 * @param printed name in the numbering of the file in hand
 * @param position in the workbook, from 1
 * @param tokens of which the header in the workbook holds one, without spaces and brackets, in
 *     lower case
 * @param column of {@code extract.ascs_person}
 * @param codeLists whose codes the workbook takes, none if it takes any number
 * @param lowest value that is accepted, where there is a range
 * @param accepted codes, none if any is
 */
public record SurveyField(
    String key,
    String printed,
    int position,
    List<String> tokens,
    String column,
    Kind kind,
    AskedOf askedOf,
    List<String> codeLists,
    OptionalInt lowest,
    OptionalInt highest,
    Set<Integer> accepted) {

  /** What a cell holds. */
  public enum Kind {
    NUMBER,
    TEXT,
    DERIVED
  }

  /** Whose row must have a value. */
  public enum AskedOf {
    EVERY_ROW,
    RESPONDENTS,
    VOLUNTARY,
    DERIVED
  }

  public SurveyField {
    tokens = List.copyOf(tokens);
    codeLists = List.copyOf(codeLists);
    accepted = Set.copyOf(accepted);
  }

  /** Whether it is an answer to the questionnaire. */
  public boolean isQuestion() {
    return askedOf == AskedOf.RESPONDENTS;
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }
}
