package org.ascreturns.returns.dols;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.ascreturns.extract.Blanks;
import org.ascreturns.extract.CopyRow;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.RowSource;
import org.ascreturns.extract.RowSources;
import org.ascreturns.extract.Slice;
import org.ascreturns.returns.dols.rules.Dols905LocationListLine;
import org.ascreturns.returns.dols.rules.Locations;
import org.ascreturns.returns.table.ListExtract;
import org.ascreturns.returns.table.TableHeader;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;

/** The list of registered locations: which of them are care homes, and which are hospitals. */
final class LocationList {

  static final String ID = "dols_locations";
  private static final String CODE = "cqc_location_code";
  private static final String TYPE = "location_type";

  private LocationList() {}

  static ListExtract extract(int year) {
    CodeLists codes = new CodeLists(year, Map.of());
    return new ListExtract(
        ID,
        "extract.dols_location",
        List.of(CODE, TYPE),
        values -> line(values, codes),
        DolsLists.rules(Dols905LocationListLine.class));
  }

  private static @Nullable Consumer<CopyRow> line(Map<String, String> values, CodeLists codes) {
    String code = values.getOrDefault(CODE, "").toUpperCase(Locale.ROOT);
    String type = values.getOrDefault(TYPE, "").toLowerCase(Locale.ROOT);
    return Locations.wellFormed(code) && codes.has(TYPE, type)
        ? row -> row.text(code).text(type)
        : null;
  }

  /**
   * Reads the lists of a run. A later file takes the place of an earlier one, code by code; within
   * a file the first line of a code counts.
   */
  static Locations of(List<InputFile> received, Settings settings) {
    CodeLists codes = new CodeLists(settings.year(), Map.of());
    Map<String, String> types = new HashMap<>();
    boolean listed = false;
    for (InputFile file : received) {
      if (file.extractId().equals(ID)) {
        listed = true;
        Map<String, String> own = new HashMap<>();
        read(file, settings, codes, own);
        types.putAll(own);
      }
    }
    return new Locations(listed, types);
  }

  private static void read(
      InputFile file, Settings settings, CodeLists codes, Map<String, String> types) {
    TableHeader<String> header =
        new TableHeader<>(
            file.scan().header(),
            List.of(
                new TableHeader.Column<>(CODE, List.of(CODE)),
                new TableHeader.Column<>(TYPE, List.of(TYPE))),
            settings.inputs().get(ID));
    for (Slice slice : file.scan().slices()) {
      try (RowSource rows = RowSources.open(file.scan(), slice)) {
        ExtractRow row = rows.next();
        while (row != null) {
          if (row.values().length == header.size()) {
            Map<String, String> values = new HashMap<>(header.values(row.values()));
            values.replaceAll((column, value) -> Blanks.strip(value));
            if (line(values, codes) != null) {
              types.putIfAbsent(
                  values.getOrDefault(CODE, "").toUpperCase(Locale.ROOT),
                  values.getOrDefault(TYPE, "").toLowerCase(Locale.ROOT));
            }
          }
          row = rows.next();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The location list could not be read", e);
      }
    }
  }
}
