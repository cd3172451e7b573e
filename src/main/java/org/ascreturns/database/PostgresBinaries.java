package org.ascreturns.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, from the archive in our own jar, unpacked once.
 *
 * <p>They are started with {@code pg_ctl}, which gives the server a session of its own: Ctrl-C at
 * the terminal then reaches only this process, and the run stops in good order before the server
 * does.
 */
final class PostgresBinaries {

  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  /** Unpacks them under {@code folder} unless they are there already. */
  static PostgresBinaries unpacked(Path folder) throws IOException {
    Path home = folder.resolve(digest());
    if (Files.exists(home.resolve(".complete"))) {
      return new PostgresBinaries(home);
    }
    Files.createDirectories(folder);
    Path temporary = Files.createTempDirectory(folder, "unpack");
    try (InputStream archive = archive()) {
      unpack(archive, temporary);
    }
    Files.createFile(temporary.resolve(".complete"));
    try {
      Files.move(temporary, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // Another process was quicker, or a half of an earlier unpacking lies there.
      if (!Files.exists(home.resolve(".complete"))) {
        Folders.delete(home);
        Files.move(temporary, home, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Folders.delete(temporary);
      }
    }
    return new PostgresBinaries(home);
  }

  /** Major version, as in the file PG_VERSION of a data directory. */
  String majorVersion() throws IOException {
    Process process =
        new ProcessBuilder(home.resolve("bin/postgres").toString(), "--version").start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    String number = printed.substring(printed.lastIndexOf(' ') + 1);
    return number.contains(".") ? number.substring(0, number.indexOf('.')) : number;
  }

  /**
   * Runs one of the programs to its end.
   *
   * @param output where its words go; they are not shown to people
   * @return its exit code
   */
  int run(Path output, long seconds, String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (asRoot()) {
      // PostgreSQL refuses to run as root. In a user namespace of its own it sees another user.
      command.add("unshare");
      command.add("-U");
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("PGDATA");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroy();
        return -1;
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private static boolean asRoot() {
    try {
      return !onWindows()
          && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  static boolean onWindows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  private static InputStream archive() throws IOException {
    return archive(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static InputStream archive(String osName, String osArch) throws IOException {
    String system = osName.toLowerCase(Locale.ROOT);
    String name =
        system.startsWith("windows") ? "Windows" : system.startsWith("mac") ? "Darwin" : "Linux";
    String machine = osArch.toLowerCase(Locale.ROOT);
    String architecture = machine.equals("amd64") ? "x86_64" : machine;
    try {
      return new BufferedInputStream(
          DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(name, architecture), 1 << 16);
    } catch (IllegalStateException e) {
      throw new DatabaseUnavailableException(
          "This build carries no PostgreSQL for "
              + osName
              + " on "
              + osArch
              + ". Build it on this system, or use a PostgreSQL server:"
              + " --db jdbc:postgresql://HOST/DATABASE",
          e);
    }
  }

  private static String digest() throws IOException {
    try (InputStream archive = archive()) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(archive, sha256).transferTo(java.io.OutputStream.nullOutputStream());
      return "pg-" + HexFormat.of().formatHex(sha256.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("The PostgreSQL archive points outside its folder");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          unpackFile(tar, entry, path);
        }
      }
    }
  }

  private static void unpackFile(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
    if (!onWindows() && !Files.isSymbolicLink(path)) {
      Set<PosixFilePermission> rights =
          PosixFilePermissions.fromString(
              (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
      Files.getFileAttributeView(
              path, java.nio.file.attribute.PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setPermissions(rights);
    }
  }
}
