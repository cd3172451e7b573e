package org.ascreturns.returns.salt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.ascreturns.build.SqlFile;
import org.ascreturns.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** STS004 on discharges made up for it: the year is 2024-25. */
class DischargeTableTest {

  private static final String BORN = "1940-06-15";

  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient sql = JdbcClient.create(database);

  DischargeTableTest() {
    sql.sql("select audit.open_run(1)").query().listOfRows();
  }

  private void add(
      int fileNo,
      int line,
      String person,
      @Nullable String birth,
      @Nullable String gender,
      String day,
      @Nullable String intention,
      @Nullable String status) {
    sql.sql(
            """
            insert into extract.sts004_discharge (
              run_id, record_id, file_no, line, person_ref, birth_date, gender, discharge_date,
              intention_home, status_91_day, status_date
            )
            values (
              1, :id, :file, :line, :person, cast(:birth as date), :gender, cast(:day as date),
              :intention, :status, cast(:day as date) + 91
            )
            """)
        .param("id", fileNo * 1_000_000_000L + line)
        .param("file", fileNo)
        .param("line", line)
        .param("person", person)
        .param("birth", birth)
        .param("gender", gender)
        .param("day", day)
        .param("intention", intention)
        .param("status", status)
        .update();
  }

  /**
   * Everything that the SQL of the table gives, as "person row column", or the reason in place of
   * the column.
   */
  private List<String> judged() {
    return new NamedParameterJdbcTemplate(database)
            .query(
                SqlFile.read("sql/salt/tables/STS004.sql").statement(),
                Map.of("run_id", 1, "year_start", LocalDate.of(2024, 4, 1)),
                (row, number) ->
                    row.getString("member_key").split(" ")[0]
                        + " "
                        + row.getString("row_key")
                        + " "
                        + (row.getString("reason") == null
                            ? row.getString("column_key")
                            : row.getString("reason")))
            .stream()
            .sorted()
            .toList();
  }

  /** The example of section 8 of the specification. */
  @Test
  void theWorkedExampleComesOutPersonForPerson() {
    add(1, 2, "A", "1950-03-01", "Female", "2024-10-05", "Y", "AT_HOME");
    add(1, 3, "B", "1935-06-10", "Male", "2024-12-31", "Y", "DECEASED");
    add(1, 4, "C", "1959-11-20", "Female", "2024-11-19", "Y", "AT_HOME");
    add(1, 5, "D", "1944-01-01", "Male", "2024-11-02", "Y", "CARE_HOME_RESPITE");
    add(1, 6, "E", "1938-01-01", "Female", "2025-01-01", "Y", "AT_HOME");

    assertThat(judged())
        .containsExactly(
            "a at_home_91_days f_65_74",
            "a discharges f_65_74",
            "b discharges m_85_plus",
            "c discharges UNDER_65",
            "d at_home_91_days m_75_84",
            "d discharges m_75_84",
            "e discharges OUTSIDE_QUARTER");
  }

  @ParameterizedTest
  @CsvSource({
    // The quarter, and the year that it is in.
    "1940-06-15, 2024-09-30, OUTSIDE_QUARTER",
    "1940-06-15, 2024-10-01, m_75_84",
    "1940-06-15, 2024-12-31, m_75_84",
    "1940-06-15, 2025-01-01, OUTSIDE_QUARTER",
    "1940-06-15, 2023-10-01, OUTSIDE_QUARTER",
    "1940-06-15, 2025-10-01, OUTSIDE_QUARTER",
    // Age on the day of the discharge, by the day.
    "1959-11-20, 2024-11-19, UNDER_65",
    "1959-11-20, 2024-11-20, m_65_74",
    "1949-11-20, 2024-11-19, m_65_74",
    "1949-11-20, 2024-11-20, m_75_84",
    "1939-11-20, 2024-11-19, m_75_84",
    "1939-11-20, 2024-11-20, m_85_plus",
    "1960-02-29, 2024-12-31, UNDER_65",
    "1924-11-20, 2024-11-20, m_85_plus"
  })
  void quarterAndAgeAreTakenOnTheDayOfTheDischarge(String birth, String day, String result) {
    add(1, 2, "P", birth, "Male", day, "Y", "HOSPITAL");

    assertThat(judged()).containsExactly("p discharges " + result);
  }

  @ParameterizedTest
  @CsvSource({
    "AT_HOME, true",
    "CARE_HOME_RESPITE, true",
    "CARE_HOME, false",
    "HOSPITAL, false",
    "DECEASED, false",
    "NOT_CONTACTABLE, false"
  })
  void atHomeIsAHomeOrABriefRespite(String status, boolean atHome) {
    add(1, 2, "P", BORN, "Male", "2024-11-02", "Y", status);

    assertThat(judged().contains("p at_home_91_days m_75_84")).isEqualTo(atHome);
    assertThat(judged()).contains("p discharges m_75_84");
  }

  @ParameterizedTest
  @CsvSource({"Male, m_75_84", "Female, f_75_84", "Other, other_gender", "Unknown, other_gender"})
  void eachGenderHasItsColumn(String gender, String column) {
    add(1, 2, "P", BORN, gender, "2024-11-02", "Y", "HOSPITAL");

    assertThat(judged()).containsExactly("p discharges " + column);
  }

  @Test
  void aGenderThatIsMissingIsNotKnown() {
    add(1, 2, "P", BORN, null, "2024-11-02", "Y", "HOSPITAL");

    assertThat(judged()).containsExactly("p discharges other_gender");
  }

  @Test
  void whoIsNotMeantToGoHomeIsNotCounted() {
    add(1, 2, "P", BORN, "Male", "2024-11-02", "N", "AT_HOME");

    assertThat(judged()).containsExactly("p discharges NOT_MEANT_TO_GO_HOME");
  }

  @Test
  void twoDischargesOfOnePersonBothCount() {
    add(1, 2, "P", BORN, "Male", "2024-10-02", "Y", "HOSPITAL");
    add(1, 3, "P", BORN, "Male", "2024-12-02", "Y", "AT_HOME");

    assertThat(judged())
        .containsExactly(
            "p at_home_91_days m_75_84", "p discharges m_75_84", "p discharges m_75_84");
  }

  @Test
  void aLaterFileTakesThePlaceOfAnEarlierOne() {
    add(1, 2, "P", BORN, "Male", "2024-11-02", "Y", "NOT_CONTACTABLE");
    add(2, 2, "p", BORN, "Male", "2024-11-02", "Y", "AT_HOME");

    assertThat(judged())
        .containsExactly(
            "p at_home_91_days m_75_84", "p discharges SUPERSEDED", "p discharges m_75_84");
  }

  @Test
  void aRowThatARuleAcrossRecordsRejectedTakesNoPart() {
    add(1, 2, "P", BORN, "Male", "2024-11-02", "Y", "AT_HOME");
    add(1, 3, "P", BORN, "Male", "2024-11-02", "Y", "HOSPITAL");
    sql.sql(
            """
            insert into audit.rejected_row
            values (1, 1000000002, 1, 2, md5('')::uuid, '', true)
            """)
        .update();

    assertThat(judged()).containsExactly("p discharges m_75_84");
  }

  /** Such rows are rejected; a job may lower that to a warning. */
  @Test
  void aRowWithoutWhatIsNeededIsNotCounted() {
    add(1, 2, "P", null, "Male", "2024-11-02", "Y", "AT_HOME");
    add(1, 3, "Q", BORN, "Male", "2024-11-02", null, "AT_HOME");
    add(1, 4, "R", BORN, "Male", "2024-11-02", "Y", null);

    assertThat(judged())
        .containsExactly(
            "p discharges INCOMPLETE", "q discharges INCOMPLETE", "r discharges INCOMPLETE");
  }
}
