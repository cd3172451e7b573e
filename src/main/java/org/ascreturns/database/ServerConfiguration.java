package org.ascreturns.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The embedded server's settings: safe first, then fit for loading much and reading it once. */
final class ServerConfiguration {

  private static final String FILE = "returns.conf";
  private static final long GIB = 1L << 30;

  private ServerConfiguration() {}

  /** Written anew at each start, so that a newer release brings its own. */
  static void write(Path data, int port, boolean durable) throws IOException {
    String text =
        settings(port, durable).entrySet().stream()
            .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'\n")
            .collect(Collectors.joining());
    Files.writeString(data.resolve(FILE), text);
    Path main = data.resolve("postgresql.conf");
    String include = "include_if_exists = '" + FILE + "'";
    if (!Files.readString(main).contains(include)) {
      Files.writeString(main, "\n" + include + "\n", StandardOpenOption.APPEND);
    }
  }

  private static Map<String, String> settings(int port, boolean durable) throws IOException {
    boolean large = memory() >= 4 * GIB;
    // Enough to hold a council's base: scans are twice as fast from here as from the system's
    // cache.
    long buffers = Math.max(128L << 20, Math.min(4 * GIB, memory() / 8));
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("port", Integer.toString(port));
    settings.put("unix_socket_directories", "");
    settings.put("password_encryption", "scram-sha-256");
    settings.put("fsync", durable ? "on" : "off");
    settings.put("synchronous_commit", durable ? "on" : "off");
    settings.put("full_page_writes", durable ? "on" : "off");
    settings.put("max_connections", "30");
    settings.put("shared_buffers", (buffers >> 20) + "MB");
    settings.put("work_mem", large ? "96MB" : "64MB");
    settings.put("maintenance_work_mem", "256MB");
    settings.put("max_wal_size", "4GB");
    settings.put("checkpoint_timeout", "15min");
    settings.put("wal_level", "minimal");
    settings.put("max_wal_senders", "0");
    settings.put("jit", "off");
    settings.put("random_page_cost", "1.1");
    // Rows go from one process to another through memory; the costs that PostgreSQL assumes keep
    // the
    // second processor idle.
    settings.put("parallel_setup_cost", "200");
    settings.put("parallel_tuple_cost", "0.01");
    settings.put("autovacuum", "on");
    settings.put("timezone", "Europe/London");
    if (smallSharedMemory()) {
      settings.put("dynamic_shared_memory_type", "mmap");
    }
    // What a statement was about may be a person: neither statements nor details are logged.
    settings.put("log_min_messages", "log");
    settings.put("log_min_error_statement", "panic");
    settings.put("log_error_verbosity", "terse");
    settings.put("log_checkpoints", "off");
    return settings;
  }

  private static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  /** Containers often have 64 MB of it: too little for a parallel hash join. */
  private static boolean smallSharedMemory() throws IOException {
    Path shared = Path.of("/dev/shm");
    return Files.isDirectory(shared) && Files.getFileStore(shared).getTotalSpace() < GIB / 2;
  }
}
