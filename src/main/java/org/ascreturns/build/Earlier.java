package org.ascreturns.build;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The earlier return that a run is compared with. */
public sealed interface Earlier {

  /** What it is, for a person; for example {@code run 3, 2024-25 as at 15/04/2025}. */
  String words();

  /** The file of {@code sql/engine/compare} that selects its cells. */
  String select();

  /** What that file has to be told. */
  Map<String, Object> parameters();

  /** An earlier run of the same database. */
  record OfRun(int runId, String words) implements Earlier {
    @Override
    public String select() {
      return "earlier-run";
    }

    @Override
    public Map<String, Object> parameters() {
      return Map.of("earlier_run", runId);
    }
  }

  /** A file of cells that the run was given. */
  record OfFile(String sha256, String words) implements Earlier {
    @Override
    public String select() {
      return "earlier-file";
    }

    @Override
    public Map<String, Object> parameters() {
      return Map.of("earlier_sha256", sha256);
    }
  }

  /** Cells that are at hand and kept nowhere. */
  record Given(List<CellValue> cells, String words) implements Earlier {

    public Given {
      cells = List.copyOf(cells);
    }

    @Override
    public String select() {
      return "earlier-given";
    }

    @Override
    public Map<String, Object> parameters() {
      return Map.of(
          "earlier_tables", cells.stream().map(CellValue::table).toArray(String[]::new),
          "earlier_rows", cells.stream().map(CellValue::row).toArray(String[]::new),
          "earlier_columns", cells.stream().map(CellValue::column).toArray(String[]::new),
          "earlier_values", cells.stream().map(CellValue::value).toArray(BigDecimal[]::new));
    }
  }
}
