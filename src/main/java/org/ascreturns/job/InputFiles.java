package org.ascreturns.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ascreturns.audit.Disposition;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;

/**
 * Finds the files of a run, looks each through, puts them in order and says what becomes of them.
 */
final class InputFiles {

  private final Extraction extraction;

  InputFiles(Extraction extraction) {
    this.extraction = extraction;
  }

  /** A file after its first pass, before it has its number. */
  private record Scanned(
      Extract extract,
      FileScan scan,
      InputFile.Identity identity,
      List<Finding> unreadable,
      String problem) {}

  /**
   * Every file of a folder that a pattern names, also in folders inside it.
   *
   * @throws WrongUseException if the folder is missing, or has no file that the return needs
   */
  List<RunFile> inFolder(Return declared, Settings settings, Path folder) {
    mustBeFolder(folder);
    List<Scanned> scanned = new ArrayList<>();
    for (Extract extract : declared.extracts()) {
      checkSettings(extract, settings);
      List<String> patterns = patterns(extract, settings);
      List<Path> found = matching(folder, patterns).stream().filter(extract::isOfThisKind).toList();
      if (found.isEmpty() && declared.needs(extract, settings)) {
        throw new WrongUseException(
            "The input folder "
                + folder
                + " has no file named "
                + String.join(" or ", patterns)
                + ". The patterns stand in jobs/"
                + settings.returnId()
                + ".yaml."
                + archives(folder));
      }
      found.forEach(path -> scanned.add(scan(extract, path, settings)));
    }
    return numbered(scanned, settings);
  }

  /** Whether a folder has a file that the return is made of. */
  boolean any(Return declared, Settings settings, Path folder) {
    mustBeFolder(folder);
    return needed(declared, settings).stream()
        .anyMatch(
            extract ->
                matching(folder, patterns(extract, settings)).stream()
                    .anyMatch(extract::isOfThisKind));
  }

  /** What a return is made of: neither what may be missing nor what is only looked up in. */
  static List<Extract> needed(Return declared, Settings settings) {
    return declared.extracts().stream()
        .filter(extract -> extract.ofRecords() && declared.needs(extract, settings))
        .toList();
  }

  private static void mustBeFolder(Path folder) {
    if (Files.isRegularFile(folder)) {
      throw new WrongUseException(folder + " is a file. Name the folder that it is in.");
    }
    if (!Files.isDirectory(folder)) {
      throw new WrongUseException(
          "The input folder " + folder + " does not exist. Name one with --input.");
    }
  }

  /**
   * The files given: each as a file of the extract that its name tells, of the first where it tells
   * none.
   */
  List<RunFile> given(Return declared, Settings settings, List<Path> paths) {
    declared.extracts().forEach(extract -> checkSettings(extract, settings));
    return numbered(
        paths.stream().map(path -> scan(told(declared, settings, path), path, settings)).toList(),
        settings);
  }

  private static Extract told(Return declared, Settings settings, Path path) {
    return declared.extracts().stream()
        .filter(extract -> matches(matchers(patterns(extract, settings)), path))
        .findFirst()
        .orElse(declared.extracts().get(0));
  }

  private static void checkSettings(Extract extract, Settings settings) {
    try {
      extract.checkSettings(settings);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(
          "jobs/"
              + settings.returnId()
              + ".yaml, files: "
              + extract.id()
              + ": "
              + e.getMessage()
              + ".");
    }
  }

  /** Digest over the names and digests of the files: the identity of a run's input. */
  static String digest(List<RunFile> files) {
    StringBuilder all = new StringBuilder();
    files.stream()
        .map(RunFile::input)
        .sorted(
            Comparator.comparing((InputFile file) -> file.scan().sha256())
                .thenComparing(file -> file.scan().name()))
        .forEach(
            file ->
                all.append(file.extractId())
                    .append('|')
                    .append(file.scan().name())
                    .append('|')
                    .append(file.scan().sha256())
                    .append('\n'));
    return Canonical.sha256(all.toString());
  }

  /** Digest of a file's bytes as they lie there. */
  static String sha256(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  static List<String> patterns(Extract extract, Settings settings) {
    return input(extract, settings).files();
  }

  private static Settings.Input input(Extract extract, Settings settings) {
    Settings.Input input = settings.inputs().get(extract.id());
    if (input == null) {
      throw new WrongUseException(
          "jobs/" + settings.returnId() + ".yaml has no files of the kind " + extract.id() + ".");
    }
    return input;
  }

  /** Whether a pattern of the input fits the name of the file. */
  static boolean named(Settings.Input input, Path file) {
    return matches(matchers(input.files()), file);
  }

  private static List<PathMatcher> matchers(List<String> patterns) {
    List<PathMatcher> matchers = new ArrayList<>();
    for (String pattern : patterns) {
      String lower = pattern.toLowerCase(Locale.ROOT);
      matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + lower));
      matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + lower + ".gz"));
    }
    return matchers;
  }

  private static List<Path> matching(Path folder, List<String> patterns) {
    try {
      return below(folder.toRealPath(), matchers(patterns));
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new WrongUseException("The input folder " + folder + " could not be read.");
    }
  }

  /** The folder itself may be a link: a walk does not go through one by itself. */
  private static List<Path> below(Path real, List<PathMatcher> matchers) throws IOException {
    try (Stream<Path> all = Files.walk(real)) {
      return all.filter(path -> Files.isRegularFile(path) && !hidden(real, path))
          .filter(path -> matches(matchers, path))
          .sorted()
          .toList();
    }
  }

  /** Not what an office program or an unfinished copy leaves behind. */
  private static boolean hidden(Path folder, Path path) {
    for (Path part : folder.relativize(path)) {
      String name = part.toString();
      if (name.startsWith(".") || name.startsWith("~$")) {
        return true;
      }
    }
    return false;
  }

  /** What to do with archives that lie there: they are not looked into. */
  private static String archives(Path folder) {
    List<String> packed =
        matching(folder, List.of("*.zip", "*.7z", "*.tar.gz")).stream()
            .map(path -> path.getFileName().toString())
            .toList();
    return packed.isEmpty()
        ? ""
        : " Archives are not looked into: unpack " + String.join(", ", packed) + ".";
  }

  private static boolean matches(List<PathMatcher> matchers, Path path) {
    Path name = Path.of(path.getFileName().toString().toLowerCase(Locale.ROOT));
    return matchers.stream().anyMatch(matcher -> matcher.matches(name));
  }

  private Scanned scan(Extract extract, Path path, Settings settings) {
    try {
      FileScan scan =
          extraction.scan(
              path, extract.sheet(), header -> extract.watchedColumns(header, settings));
      return new Scanned(extract, scan, extract.identify(scan, settings), List.of(), "");
    } catch (UnreadableFileException e) {
      FileScan nothing = unreadable(path);
      InputFile.Identity identity =
          new InputFile.Identity(null, null, null, nothing.modified(), "file time");
      return new Scanned(
          extract,
          nothing,
          identity,
          extract.unreadable(e, settings),
          Objects.requireNonNullElse(e.getMessage(), "could not be read"));
    }
  }

  /** What can be said of a file that is no table: who it is. */
  private static FileScan unreadable(Path path) {
    try {
      LocalDateTime modified =
          LocalDateTime.ofInstant(
                  Files.getLastModifiedTime(path).toInstant(), ZoneId.of("Europe/London"))
              .truncatedTo(ChronoUnit.SECONDS);
      String name = path.getFileName().toString();
      FileScan.Container container =
          name.toLowerCase(Locale.ROOT).contains(".xlsx")
              ? FileScan.Container.XLSX
              : FileScan.Container.CSV;
      return new FileScan(
          path,
          name,
          sha256(path),
          Files.size(path),
          container,
          false,
          StandardCharsets.UTF_8,
          false,
          ',',
          0,
          0,
          List.of(),
          List.of(),
          List.of(),
          modified);
    } catch (IOException e) {
      throw new WrongUseException(
          "The file " + path + " could not be read. Check that this user may read it.");
    }
  }

  private static List<RunFile> numbered(List<Scanned> scanned, Settings settings) {
    List<Scanned> inOrder = new ArrayList<>(scanned);
    inOrder.sort(
        Comparator.comparing((Scanned file) -> file.identity().importTime())
            .thenComparing(file -> file.scan().name())
            .thenComparing(file -> file.scan().path().toString()));
    Map<String, String> seen = new HashMap<>();
    List<RunFile> files = new ArrayList<>();
    for (Scanned file : inOrder) {
      InputFile input =
          new InputFile(files.size() + 1, file.extract().id(), file.scan(), file.identity());
      String first =
          seen.putIfAbsent(
              String.join("|", file.extract().id(), file.scan().sha256(), kind(file)),
              file.scan().name());
      files.add(
          first == null
              ? judged(file, input, settings)
              : new RunFile(
                  file.extract(),
                  input,
                  Disposition.DUPLICATE,
                  List.of(),
                  "has the same content as " + first + " and counts once"));
    }
    return files;
  }

  /** Bytes that cannot be read under one ending may be a good file under another. */
  private static String kind(Scanned file) {
    return file.problem().isEmpty() ? "read" : "not read";
  }

  private static RunFile judged(Scanned file, InputFile input, Settings settings) {
    if (!file.problem().isEmpty()) {
      return new RunFile(
          file.extract(), input, Disposition.REFUSED, file.unreadable(), file.problem());
    }
    List<Finding> findings = file.extract().checkFile(input, settings);
    List<String> reasons =
        findings.stream()
            .filter(finding -> finding.rule().severity() == Severity.REJECT)
            .map(finding -> finding.rule().id() + " " + finding.message())
            .toList();
    return reasons.isEmpty()
        ? new RunFile(file.extract(), input, Disposition.LOADED, findings, "")
        : new RunFile(
            file.extract(), input, Disposition.REFUSED, findings, String.join(" ", reasons));
  }
}
