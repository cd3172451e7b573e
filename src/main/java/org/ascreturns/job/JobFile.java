package org.ascreturns.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What and when, from {@code jobs/<return>.yaml}: files, column mapping, thresholds, severities.
 *
 * <p>The file in the jar declares every parameter with its default. A file of the same name under
 * the working directory wins; it may leave out what it does not change, and may not bring in names
 * that the jar's does not have.
 *
 * <p>What several returns share stands in a file of its own, for example {@code jobs/cld.yaml},
 * which a job names under {@code with}: files, rules, parameters and what they may be. What the job
 * itself says wins.
 */
public final class JobFile {

  private static final Set<String> KEYS =
      Set.of("return", "with", "council", "files", "thresholds", "rules", "parameters", "allowed");

  private static final Set<String> SHARED_KEYS = Set.of("files", "rules", "parameters", "allowed");

  private final String returnId;
  private final String council;
  private final Map<String, Settings.Input> inputs;
  private final BigDecimal rejectedPercent;
  private final int failedChecks;
  private final Map<String, YamlTree> severities;
  private final Map<String, YamlTree> declared;
  private final AllowedValues allowed;
  private final Map<String, Object> parameters;

  /**
   * @param base what the jar has: the job, and the files that it shares with others
   * @param own what wins: those of the working directory, where there are any
   */
  private JobFile(String returnId, Documents base, Documents own) {
    this.returnId = returnId;
    check(own.job().entries(), KEYS);
    own.shared().forEach(file -> check(file.entries(), SHARED_KEYS));
    YamlTree named = own.job().entries().get("return");
    if (named != null && !returnId.equals(named.value())) {
      throw named.wrong("this is the job of " + returnId + ", so return must be " + returnId);
    }
    Map<String, YamlTree> values = new LinkedHashMap<>(base.job().entries());
    values.putAll(own.job().entries());
    this.council = council(values.getOrDefault("council", own.job()));
    this.inputs = inputs(base, own, values.getOrDefault("files", own.job()));
    YamlTree thresholds = values.getOrDefault("thresholds", own.job());
    check(thresholds.entries(), Set.of("rejected_percent", "failed_checks"));
    this.rejectedPercent = rejectedPercent(thresholds);
    this.failedChecks = failedChecks(thresholds);
    this.severities = new LinkedHashMap<>(own.sharedEntries("rules"));
    this.severities.putAll(
        entries(own.job(), "rules").isEmpty()
            ? entries(base.job(), "rules")
            : entries(own.job(), "rules"));
    this.declared = new LinkedHashMap<>();
    base.shared().forEach(file -> declared.putAll(flat(file)));
    declared.putAll(flat(base.job()));
    Map<String, YamlTree> allowances = new LinkedHashMap<>(base.sharedEntries("allowed"));
    allowances.putAll(entries(base.job(), "allowed"));
    this.allowed = new AllowedValues(allowances);
    this.parameters = new TreeMap<>();
    base.shared().forEach(this::putDeclared);
    own.shared().forEach(this::putTyped);
    putDeclared(base.job());
    putTyped(own.job());
  }

  /**
   * The YAML files of one place: the job of a return, and those that it shares with other returns.
   */
  private record Documents(YamlTree job, List<YamlTree> shared) {

    /** Entries of the shared files under a key; a later file wins. */
    private Map<String, YamlTree> sharedEntries(String key) {
      Map<String, YamlTree> entries = new LinkedHashMap<>();
      shared.forEach(file -> entries.putAll(JobFile.entries(file, key)));
      return entries;
    }
  }

  private static Map<String, Settings.Input> inputs(
      Documents base, Documents own, YamlTree filesOfTheJob) {
    Map<String, YamlTree> shared = base.sharedEntries("files");
    Map<String, YamlTree> known = new LinkedHashMap<>(shared);
    known.putAll(entries(base.job(), "files"));
    Map<String, YamlTree> given = new LinkedHashMap<>(own.sharedEntries("files"));
    given.putAll(filesOfTheJob.entries());
    given.forEach((id, tree) -> mustBeKnown(id, tree, known.keySet()));
    Map<String, Settings.Input> inputs = new LinkedHashMap<>();
    given.forEach((id, tree) -> inputs.put(id, InputSection.of(tree)));
    known.forEach(
        (id, tree) -> {
          Settings.Input standard = InputSection.of(tree);
          if (!inputs.containsKey(id) && !standard.optional() && !shared.containsKey(id)) {
            throw filesOfTheJob.wrong("the kind of file " + id + " is missing");
          }
          inputs.putIfAbsent(id, standard);
        });
    return inputs;
  }

  private void putDeclared(YamlTree file) {
    flat(file).forEach((name, tree) -> put(name, tree.plain()));
  }

  private void putTyped(YamlTree file) {
    flat(file).forEach((name, tree) -> put(name, typed(name, tree, tree.plain())));
  }

  /**
   * The job of a return.
   *
   * @param directory where {@code jobs/} is looked for first
   * @throws WrongUseException if the file is wrong; says where and what was expected
   */
  public static JobFile read(String returnId, Path directory) {
    YamlTree base = packaged(returnId);
    List<YamlTree> shared = new ArrayList<>();
    List<YamlTree> ownShared = new ArrayList<>();
    YamlTree with = base.entries().get("with");
    if (with != null) {
      for (String name : with.texts()) {
        YamlTree file = packaged(name);
        shared.add(file);
        ownShared.add(own(name, directory, file));
      }
    }
    return new JobFile(
        returnId,
        new Documents(base, shared),
        new Documents(own(returnId, directory, base), ownShared));
  }

  private static YamlTree packaged(String name) {
    ClassPathResource packaged = new ClassPathResource("jobs/" + name + ".yaml");
    if (!packaged.exists()) {
      throw new WrongUseException("There is no job of the name " + name + ".");
    }
    try {
      return YamlTree.parse(
          "jobs/" + name + ".yaml (in the jar)",
          packaged.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The file jobs/" + name + ".yaml could not be read", e);
    }
  }

  /** The file of the working directory, else that of the jar. */
  private static YamlTree own(String name, Path directory, YamlTree packaged) {
    Path own = directory.resolve("jobs").resolve(name + ".yaml");
    try {
      return Files.exists(own)
          ? YamlTree.parse(own.toString(), Files.readString(own, StandardCharsets.UTF_8))
          : packaged;
    } catch (IOException e) {
      throw new WrongUseException("The file " + own + " could not be read as UTF-8 text.");
    }
  }

  /** The council that the file names. */
  public String council() {
    return council;
  }

  /** Whether a file of this name is one that the job reads. */
  public boolean names(Path file) {
    return inputs.values().stream().anyMatch(input -> InputFiles.named(input, file));
  }

  /** Whether the job knows a parameter of this name. */
  public boolean hasParameter(String name) {
    return declared.containsKey(name);
  }

  /** How many threads load; {@code workers} of the parameters. */
  public int workers() {
    return parameters.get("workers") instanceof Integer workers ? Math.max(1, workers) : 2;
  }

  /**
   * The settings of a run.
   *
   * @param ownCouncil in place of the file's
   * @param overrides parameters by name, as written after {@code --set}
   * @param rules ids of the rules whose severity a job may change
   */
  public Settings settings(
      int year,
      @Nullable String ownCouncil,
      LocalDate asAt,
      Map<String, String> overrides,
      Set<String> rules) {
    Map<String, Object> values = new TreeMap<>(parameters);
    overrides.forEach(
        (name, text) -> {
          YamlTree written = YamlTree.parse("--set " + name, text);
          Object value = typed(name, written, written.plain());
          values.remove(name);
          if (value != null) {
            values.put(name, value);
          }
        });
    return new Settings(
        returnId,
        year,
        ownCouncil == null ? council : ownCouncil,
        asAt,
        values,
        overruled(rules),
        inputs,
        rejectedPercent,
        failedChecks);
  }

  private Map<String, Severity> overruled(Set<String> rules) {
    Map<String, Severity> overruled = new TreeMap<>();
    severities.forEach(
        (rule, tree) -> {
          if (!rules.contains(rule)) {
            throw tree.wrong(
                rule
                    + " is no rule whose severity can be changed: there is none of that name, or"
                    + " what breaks it cannot be read and so cannot be let pass; `returns rules`"
                    + " lists the rules and marks those that are fixed");
          }
          try {
            overruled.put(rule, Severity.ofWord(tree.text()));
          } catch (IllegalArgumentException e) {
            throw tree.wrong("the severity of " + rule + " must be reject, warn or cleanse");
          }
        });
    return overruled;
  }

  private void put(String name, @Nullable Object value) {
    if (value == null) {
      parameters.remove(name);
    } else {
      parameters.put(name, value);
    }
  }

  /** The value, if it is of the kind that the jar's file declares. */
  private @Nullable Object typed(String name, YamlTree at, @Nullable Object value) {
    mustBeKnown(name, at, declared.keySet());
    Object typed = ofTheDeclaredKind(name, at, value);
    if (typed != null) {
      allowed.check(name, at, typed);
    }
    return typed;
  }

  private @Nullable Object ofTheDeclaredKind(String name, YamlTree at, @Nullable Object value) {
    YamlTree declaration = declared.get(name);
    Object standard = declaration == null ? null : declaration.plain();
    if (standard == null) {
      return value instanceof List<?> || value instanceof Map<?, ?>
          ? refuse(name, at, "a value")
          : value;
    }
    if (standard instanceof Boolean) {
      return value instanceof Boolean ? value : refuse(name, at, "true or false");
    }
    if (standard instanceof Integer) {
      return value instanceof Integer ? value : refuse(name, at, "a whole number");
    }
    if (standard instanceof BigDecimal) {
      return value instanceof Number
          ? new BigDecimal(value.toString())
          : refuse(name, at, "a number");
    }
    if (standard instanceof List<?>) {
      return value instanceof List<?> ? value : refuse(name, at, "a list");
    }
    if (standard instanceof Map<?, ?>) {
      return value instanceof Map<?, ?> ? value : refuse(name, at, "names with values");
    }
    return value == null || value instanceof List<?> || value instanceof Map<?, ?>
        ? refuse(name, at, "text")
        : value.toString();
  }

  private static Object refuse(String name, YamlTree at, String expected) {
    throw at.wrong(name + " must be " + expected);
  }

  /** Parameters of a group are known by the group's name, an underscore and their own. */
  private static Map<String, YamlTree> flat(YamlTree file) {
    Map<String, YamlTree> flat = new LinkedHashMap<>();
    entries(file, "parameters")
        .forEach(
            (name, tree) -> {
              if (tree.value() instanceof Map<?, ?>) {
                tree.entries().forEach((inner, value) -> flat.put(name + "_" + inner, value));
              } else {
                flat.put(name, tree);
              }
            });
    return flat;
  }

  private static Map<String, YamlTree> entries(YamlTree file, String key) {
    YamlTree found = file.entries().get(key);
    return found == null ? Map.of() : found.entries();
  }

  private static String council(YamlTree tree) {
    String code = tree.text();
    if (!code.matches("[0-9]{3}")) {
      throw tree.wrong("council must be a code of three digits in quotes, for example \"999\"");
    }
    return code;
  }

  private static BigDecimal rejectedPercent(YamlTree tree) {
    YamlTree percent = tree.entries().get("rejected_percent");
    if (percent == null) {
      return BigDecimal.valueOf(100);
    }
    try {
      BigDecimal value = new BigDecimal(percent.text());
      if (value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Falls through to the message, which is the same for both.
    }
    throw percent.wrong("rejected_percent must be a number from 0 to 100");
  }

  private static int failedChecks(YamlTree tree) {
    YamlTree failed = tree.entries().get("failed_checks");
    if (failed == null) {
      return 0;
    }
    if (failed.value() instanceof Integer number && number >= 0) {
      return number;
    }
    throw failed.wrong("failed_checks must be a whole number, 0 or more");
  }

  static void check(Map<String, YamlTree> entries, Set<String> known) {
    entries.forEach((name, tree) -> mustBeKnown(name, tree, known));
  }

  private static void mustBeKnown(String name, YamlTree at, Set<String> known) {
    if (!known.contains(name)) {
      throw at.wrong(
          "\""
              + name
              + "\" is not known here; known are "
              + String.join(", ", new TreeSet<>(known)));
    }
  }
}
