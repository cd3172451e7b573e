package org.ascreturns.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One process at a time on one data directory. The lock goes when the process does. */
final class DirectoryLock implements AutoCloseable {

  private final FileChannel channel;
  private final Path holder;

  private DirectoryLock(FileChannel channel, Path holder) {
    this.channel = channel;
    this.holder = holder;
  }

  /**
   * @throws DatabaseUnavailableException if another process has it; says which
   */
  static DirectoryLock take(Path home) throws IOException {
    // The holder stands in a file of its own: Windows lets nobody read a locked file.
    Path holder = home.resolve("holder");
    FileChannel channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    if (lock == null) {
      channel.close();
      throw new DatabaseUnavailableException(
          "The database in "
              + home
              + " is in use by another run (process "
              + (Files.exists(holder) ? Files.readString(holder).strip() : "unknown")
              + "). Wait until it has ended, or work with a database of your own:"
              + " RETURNS_HOME=DIRECTORY or --db");
    }
    Files.writeString(holder, ProcessHandle.current().pid() + "\n");
    return new DirectoryLock(channel, holder);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(holder);
    channel.close();
  }
}
