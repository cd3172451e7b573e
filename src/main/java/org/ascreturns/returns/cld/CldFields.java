package org.ascreturns.returns.cld;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascreturns.returns.table.ReferenceCsv;
import org.jspecify.annotations.Nullable;

/** What {@code fields.csv} says of each field, for one release. */
final class CldFields {

  /** Mandatory, mandatory on a condition, voluntary, not applicable. */
  enum Status {
    M,
    C,
    V,
    N
  }

  /** Who a field is for, where the specification limits it by client type. */
  enum For {
    EVERYONE,
    SERVICE_USERS,
    CARERS
  }

  /**
   * @param codeList null for a field that is not coded
   */
  record Facts(
      CldField field,
      String header,
      String type,
      int maxLength,
      Status status,
      @Nullable String codeList,
      Map<RowKind, Status> byKind,
      For whom) {

    Status of(RowKind kind) {
      return byKind.getOrDefault(kind, Status.V);
    }
  }

  private final Map<CldField, Facts> facts = new EnumMap<>(CldField.class);

  private CldFields(String release) {
    for (NamedCsvRecord row : ReferenceCsv.rows("cld", "fields")) {
      if (row.getField("release").equals(release)) {
        Facts read = read(row);
        facts.put(read.field(), read);
      }
    }
  }

  static CldFields ofRelease(String release) {
    return new CldFields(release);
  }

  /** The facts of a field, none when the release does not have it. */
  Optional<Facts> find(CldField field) {
    return Optional.ofNullable(facts.get(field));
  }

  /**
   * @throws IllegalStateException if the release does not have the field
   */
  Facts get(CldField field) {
    return find(field)
        .orElseThrow(() -> new IllegalStateException(field.specName() + " is not in this release"));
  }

  List<Facts> all() {
    return List.copyOf(facts.values());
  }

  private static Facts read(NamedCsvRecord row) {
    Map<RowKind, Status> byKind = new EnumMap<>(RowKind.class);
    byKind.put(RowKind.REQUEST, Status.valueOf(row.getField("request")));
    byKind.put(RowKind.ASSESSMENT, Status.valueOf(row.getField("assessment")));
    byKind.put(RowKind.SERVICE, Status.valueOf(row.getField("service")));
    byKind.put(RowKind.REVIEW, Status.valueOf(row.getField("review")));
    byKind.put(RowKind.ASSOCIATION, Status.valueOf(row.getField("association")));
    boolean coded = row.getField("type").equals("code");
    return new Facts(
        CldField.of(row.getField("field")),
        row.getField("header"),
        row.getField("type"),
        Integer.parseInt(row.getField("max_length")),
        Status.valueOf(row.getField("status")),
        coded ? row.getField("code_list") : null,
        Map.copyOf(byKind),
        whom(row.getField("condition")));
  }

  private static For whom(String condition) {
    if (condition.startsWith("Service users only")) {
      return For.SERVICE_USERS;
    }
    return condition.startsWith("Carer rows only") ? For.CARERS : For.EVERYONE;
  }
}
