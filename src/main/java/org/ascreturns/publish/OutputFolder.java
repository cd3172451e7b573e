package org.ascreturns.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The folder that readers see, {@code output/<year>/<return>}: a symbolic link to the version that
 * was complete last. A new version is written beside it and the link moved in one step, so that
 * readers see the old files or the new ones and never some of each.
 */
final class OutputFolder {

  private final Path link;
  private final Path versions;
  private final Path next;

  /**
   * @param link where readers look
   * @param version name of the new version, the same for the same run
   */
  OutputFolder(Path link, String version) {
    this.link = link;
    this.versions = link.resolveSibling("." + link.getFileName());
    this.next = versions.resolve(version);
  }

  /** An empty folder for the new version; what an earlier, killed attempt left there is removed. */
  Path begin() throws IOException {
    Files.createDirectories(versions);
    protect(versions, "rwx------");
    if (Files.exists(next) && pointsAt(next)) {
      Path other = next.resolveSibling(next.getFileName() + "-again");
      deleteTree(other);
      return Files.createDirectory(other);
    }
    deleteTree(next);
    return Files.createDirectory(next);
  }

  private boolean pointsAt(Path version) throws IOException {
    return Files.isSymbolicLink(link) && Files.exists(link) && Files.isSameFile(link, version);
  }

  /** Makes the new version the one that readers see, and removes the others. */
  void commit(Path written) throws IOException {
    protect(written, "rwx------");
    try (Stream<Path> files = Files.walk(written)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        protect(file, "rw-------");
        sync(file);
      }
    }
    if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
      Files.move(link, versions.resolve("before-" + link.getFileName()));
    }
    switchTo(written);
    removeOthers(written);
  }

  /**
   * Lets readers find a file beside the folder too: as a link to the version that they see in it,
   * or as a copy where there are no links.
   */
  void showBeside(String name) throws IOException {
    Path beside = link.resolveSibling(name);
    Path fresh = versions.resolve("link");
    Files.deleteIfExists(fresh);
    try {
      Files.createSymbolicLink(fresh, Path.of(link.getFileName().toString(), name));
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(link.resolve(name), fresh);
      protect(fresh, "rw-------");
    }
    Files.move(fresh, beside, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void switchTo(Path written) throws IOException {
    Path fresh = versions.resolve("link");
    Files.deleteIfExists(fresh);
    try {
      Files.createSymbolicLink(
          fresh,
          Objects.requireNonNull(link.toAbsolutePath().getParent())
              .relativize(written.toAbsolutePath()));
      Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (UnsupportedOperationException | FileSystemException e) {
      // No symbolic links here: the shortest gap that two renames leave.
      if (Files.exists(link)) {
        Files.move(link, versions.resolve("before-" + link.getFileName()));
      }
      Files.move(written, link);
    }
  }

  private void removeOthers(Path kept) throws IOException {
    try (Stream<Path> all = Files.list(versions)) {
      for (Path version : all.filter(path -> !path.equals(kept)).toList()) {
        deleteTree(version);
      }
    }
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void protect(Path path, String permissions) throws IOException {
    try {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    } catch (UnsupportedOperationException e) {
      // Windows: the folder's own rights hold.
      return;
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
