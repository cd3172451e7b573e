package org.ascreturns.returns.ascof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ascreturns.extract.CopyRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line of the published time series is kept as: its oddities, one by one. */
class PublishedValueTest {

  private static final class Row implements CopyRow {
    final List<String> values = new ArrayList<>();

    private Row add(@Nullable Object value) {
      values.add(value == null ? "" : value.toString());
      return this;
    }

    @Override
    public CopyRow text(@Nullable String value) {
      return add(value);
    }

    @Override
    public CopyRow date(@Nullable LocalDate value) {
      return add(value);
    }

    @Override
    public CopyRow number(@Nullable BigDecimal value) {
      return add(value);
    }

    @Override
    public CopyRow integer(@Nullable Integer value) {
      return add(value);
    }

    @Override
    public CopyRow small(@Nullable Integer value) {
      return add(value);
    }

    @Override
    public CopyRow flag(boolean value) {
      return add(value);
    }

    @Override
    public CopyRow digest(long high, long low) {
      return add(high);
    }

    @Override
    public CopyRow texts(@Nullable List<@Nullable String> values) {
      return add(values);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // One code, two measures: the year tells the framework.
        "2022-23;E92000001;;;England;1B;;Total;Outcome;77.2 | F2014;1B;Total;2022;E92000001;England;;77.2;",
        "2023-24;E92000001;;;England;1B;;;;0.417 | F2023;1B;Total;2023;E92000001;England;;0.417;",
        "2022 to 2023;E92000001;;;England;1c(1a);;Total;Outcome;93.5 | F2014;1C1A;Total;2022;E92000001;England;;93.5;",
        "2017/2018;E12000006;;Eastern;Region;2A(2);;;;1,585.6 | F2014;2A2;Total;2017;E12000006;Region;Eastern;1585.6;",
        // The code of the area from the council's other code, or from a name of before.
        "2018-19;;317;Sefton;Council;1A;;Total;Outcome;19.0 | F2014;1A;Total;2018;E08000014;Council;Sefton;19.0;",
        "2018-19;-;;Medway Towns;Council;1A;;Total;Outcome;19.0 | F2014;1A;Total;2018;E06000035;Council;Medway Towns;19.0;",
        "2018-19;;;Yorkshire and the Humber;Region;1A;;Total;Outcome;19.2 | F2014;1A;Total;2018;E12000003;Region;Yorkshire and the Humber;19.2;",
        "2018-19;E92000001;;;;1A;;;;19.1 | F2014;1A;Total;2018;E92000001;England;;19.1;",
        "2025-26;999;;;Council;2A;;;;79 | F2023;2A;Total;2025;999;Council;;79;",
        // What is new under an old code.
        "2024-25;E92000001;;;England;2D(1);;Total;Outcome;81.25 | F2023;2DP1;Total;2024;E92000001;England;;81.25;",
        "2023-24;E92000001;;;England;2D(1);;Total;Outcome;83.8 | F2023;2D1;Total;2023;E92000001;England;;83.8;",
        "2024-25;E92000001;;;England;2E (LD);;18 to 64;Outcome;81.0 | F2023;2ELD;Total;2024;E92000001;England;;81.0;",
        "2024-25;E92000001;;;England;2E;;65 and over;Outcome;70.0 | F2023;2E;65 and above;2024;E92000001;England;;70.0;",
        "2024-25;E92000001;;;England;2B;;18-64;Outcome;15.0 | F2023;2B;Total;2024;E92000001;England;;15.0;",
        // What nothing is compared with.
        "2018-19;;;Inner London;Council Type;1A;;Total;Outcome;18.3 | ;;;2018;;;Inner London;;of council type",
        "2018-19;E92000001;;;England;1C1A;;18 to 64;Outcome;90.1 | ;;;2018;;;;;of a part of the people only",
        "2018-19;E92000001;;;England;1C1A;1C1A1864;;;90.1 | ;;;2018;;;;;of a part of the people only",
        "2018-19;E92000001;;;England;1C1A;;Total;Numerator;12345 | ;;;2018;;;;;numerator, no outcome",
        "2018-19;E08000014;;;Council;1A;;Total;Outcome;* | ;;;2018;;;;;without value",
        "2018-19;E08000014;;;Council;1A;;Total;Outcome; | ;;;2018;;;;;without value",
      })
  void aLineIsKeptAs(String line, String expected) {
    String[] columns = line.split(";", -1);
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      values.put(PublishedValue.FILE_COLUMNS.get(i), columns[i].strip());
    }
    Row row = new Row();
    Consumer<CopyRow> written = PublishedValue.of(values);

    assertThat(written).isNotNull();
    if (written != null) {
      written.accept(row);
    }
    assertThat(String.join(";", row.values)).isEqualTo(expected.strip());
  }
}
