package org.ascreturns.returns.cld;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.cld.rules.CldF01NotText;
import org.ascreturns.returns.cld.rules.CldF06NoRows;
import org.ascreturns.returns.cld.rules.CldRules;
import org.ascreturns.returns.table.ReferenceCsv;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.jspecify.annotations.Nullable;

/** Client Level Data as an extract: the input of SALT and of the ASCOF measures. */
public final class CldExtract implements Extract {

  private static final Pattern NATIONAL_NAME =
      Pattern.compile("(?i)([0-9]{3})_CLD_([0-9]{8})_([0-9]{8})_([0-9]{14})\\.(csv|xlsx)(\\.gz)?");

  @Override
  public String id() {
    return "cld";
  }

  @Override
  public String table() {
    return "extract.cld_event";
  }

  @Override
  public List<String> columns() {
    return CldRow.columns();
  }

  @Override
  public List<RuleDefinition> rules() {
    return CldRules.homes().stream().map(RuleDefinition::of).toList();
  }

  @Override
  public List<Finding> unreadable(UnreadableFileException failure, Settings settings) {
    Class<?> broken = failure.nothingInIt() ? CldF06NoRows.class : CldF01NotText.class;
    RuleDefinition rule = settings.applied(RuleDefinition.of(broken));
    String message = rule.message() + " " + failure.problem();
    return List.of(new Finding(rule, "(file)", null, message));
  }

  @Override
  public void checkSettings(Settings settings) {
    new CldHeader(List.of(), settings);
    CodeList.all(councilValues(settings));
  }

  @Override
  public String advice(InputFile file, Settings settings) {
    FileScan scan = file.scan();
    if (scan.header().isEmpty() || new CldHeader(scan.header(), settings).hasAny()) {
      return "";
    }
    String none =
        "None of the names in line " + scan.headerLines() + " is a column of the specification. ";
    return scan.container() == FileScan.Container.XLSX
        ? none
            + "The first visible sheet with rows is read; its first row must hold the names of the"
            + " columns, and nothing may stand above it."
        : none
            + "The first line must hold the names of the columns, separated by comma, semicolon,"
            + " tab or |, and nothing may stand above it.";
  }

  @Override
  public int[] watchedColumns(List<String> header, Settings settings) {
    CldHeader known = new CldHeader(header, settings);
    int start = known.position(CldField.REPORTING_PERIOD_START_DATE);
    int end = known.position(CldField.REPORTING_PERIOD_END_DATE);
    return start < 0 || end < 0 ? new int[0] : new int[] {start, end};
  }

  @Override
  public InputFile.Identity identify(FileScan scan, Settings settings) {
    CldHeader header = new CldHeader(scan.header(), settings);
    CldPeriod stated = CldPeriod.of(scan, header);
    Matcher name = NATIONAL_NAME.matcher(scan.name());
    LocalDateTime named = name.matches() ? time(name.group(4)) : null;
    LocalDate start = stated.start();
    LocalDate end = stated.end();
    if (name.matches() && start == null) {
      start = date(name.group(2));
      end = date(name.group(3));
    }
    return new InputFile.Identity(
        header.release(),
        start,
        end,
        named == null ? scan.modified() : named,
        named == null ? "file time" : "file name");
  }

  private static @Nullable LocalDate date(String digits) {
    try {
      return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable LocalDateTime time(String digits) {
    try {
      return LocalDateTime.parse(digits, DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @Override
  public List<Finding> checkFile(InputFile file, Settings settings) {
    CldHeader header = new CldHeader(file.scan().header(), settings);
    return new CldFileCheck(header, settings).check(file);
  }

  @Override
  public BitSet discardedColumns(InputFile file, Settings settings) {
    return new CldHeader(file.scan().header(), settings).discarded();
  }

  @Override
  public RowJudge judge(InputFile file, Settings settings) {
    CldHeader header = new CldHeader(file.scan().header(), settings);
    CldContext context = new CldContext(file.identity(), settings);
    Map<String, CodeList> lists = CodeList.all(councilValues(settings));
    return new CldJudge(header, context, validator(context), groups(), matchers(lists));
  }

  private Map<String, Map<String, String>> councilValues(Settings settings) {
    Settings.@Nullable Input input = settings.inputs().get(id());
    return input == null ? Map.of() : input.values();
  }

  private static @Nullable CodeMatcher[] matchers(Map<String, CodeList> lists) {
    @Nullable CodeMatcher[] matchers = new CodeMatcher[CldField.count()];
    for (CldFields.Facts facts : CldFields.ofRelease("R2").all()) {
      String name = facts.codeList();
      CodeList list = name == null ? null : lists.get(name);
      if (list != null) {
        matchers[facts.field().ordinal()] = new CodeMatcher(list, CldRules.matching());
      }
    }
    return matchers;
  }

  private static Map<String, ClientGroup> groups() {
    Map<String, ClientGroup> groups = new HashMap<>();
    ReferenceCsv.rows("cld", "codes").stream()
        .filter(row -> row.getField("code_list").equals("Client_Type"))
        .forEach(
            row -> groups.put(row.getField("value"), ClientGroup.ofWord(row.getField("group"))));
    return groups;
  }

  /**
   * Messages are filled by ourselves, so nothing is interpolated and no expression is evaluated.
   */
  private static final class Factory {
    private static final ValidatorFactory SHARED =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new PlainMessages())
            .buildValidatorFactory();
  }

  private static Validator validator(CldContext context) {
    return Factory.SHARED
        .unwrap(HibernateValidatorFactory.class)
        .usingContext()
        .constraintValidatorPayload(context)
        .getValidator();
  }
}
