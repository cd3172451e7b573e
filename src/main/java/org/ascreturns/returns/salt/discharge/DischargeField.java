package org.ascreturns.returns.salt.discharge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ascreturns.returns.table.TableHeader;

/** The columns of the file of discharges, in their order. */
enum DischargeField {
  PERSON_REF("Person reference"),
  BIRTH_DATE("Birth date"),
  GENDER("Gender"),
  DISCHARGE_DATE("Discharge date"),
  SERVICE_START_DATE("Service start date"),
  INTENTION_HOME("Intention home"),
  STATUS_91_DAY("Status at day 91"),
  STATUS_DATE("Status date");

  private final String label;

  DischargeField(String label) {
    this.label = label;
  }

  /** As the layout names the column: {@code person_ref}. */
  String specName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As people are told it. */
  String label() {
    return label;
  }

  /** The columns of the layout, by either name. */
  static List<TableHeader.Column<DischargeField>> columns() {
    return Arrays.stream(values())
        .map(field -> new TableHeader.Column<>(field, List.of(field.specName(), field.label())))
        .toList();
  }
}
