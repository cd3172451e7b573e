package org.ascreturns.report;

import java.util.List;

/** What the section on the returns shows. Numbers are written out as they are shown. */
public record ReturnTables(List<OneReturn> returns, boolean open) {

  /** Rows of a table of the page. */
  public static final int ROWS = 50;

  /**
   * A return with its tables.
   *
   * @param comparison what the figures are compared with, or why with nothing
   */
  public record OneReturn(
      String id,
      String name,
      String anchor,
      String title,
      String asAt,
      int runId,
      String folder,
      List<Overview.Tile> tiles,
      String comparison,
      List<OneTable> tables) {

    /** Tables with a check that failed or a change outside the tolerance. */
    public List<OneTable> toLookAt() {
      return tables.stream()
          .filter(table -> table.tone() != Tone.GOOD || !table.outside().isEmpty())
          .limit(ROWS)
          .toList();
    }
  }

  /**
   * A table with its checks and its changes.
   *
   * @param about what it counts; may be empty
   * @param blank why it is blank; empty if it is not
   * @param elsewhere why its cells are not on the page; empty if they are
   * @param parts the cells, not more than {@link #ROWS} rows each
   * @param failed checks that failed
   * @param passed in words, the checks that hold; empty if there are none
   * @param changes cells outside the tolerance first
   * @param changesShown how many of how many; empty if there are none
   */
  public record OneTable(
      String id,
      String anchor,
      String title,
      String about,
      String blank,
      String elsewhere,
      List<Matrix> parts,
      Tone tone,
      String checks,
      int outsideCells,
      String outside,
      List<Check> failed,
      String passed,
      List<Change> changes,
      String changesShown) {}

  /**
   * Cells as they are printed.
   *
   * @param groups headings above the columns, with how many columns each is above; none if no
   *     column has one
   */
  public record Matrix(List<Group> groups, List<Head> columns, List<Line> lines) {
    public boolean hasGroups() {
      return groups.stream().anyMatch(group -> !group.words().isEmpty());
    }
  }

  /** A heading above several columns. */
  public record Group(String words, int columns) {}

  /** A heading of a column. */
  public record Head(String key, String words) {}

  /** A row. */
  public record Line(String key, String words, boolean total, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param style of the style sheet: {@code off} outside the tolerance, {@code na} blank, {@code z}
   *     zero
   */
  public record Cell(String words, String style) {}

  /** A check that failed. */
  public record Check(String id, Tone tone, String severity, String detail) {}

  /** A cell beside its value of the year before. */
  public record Change(
      String row,
      String column,
      String now,
      String before,
      String difference,
      String percent,
      String result,
      String explanation) {}
}
