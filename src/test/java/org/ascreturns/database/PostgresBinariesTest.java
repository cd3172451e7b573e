package org.ascreturns.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class PostgresBinariesTest {

  @Test
  void theBuildCarriesThePostgresOfItsOwnSystem() throws IOException {
    String system = System.getProperty("os.name");
    String machine = System.getProperty("os.arch");

    try (InputStream archive = PostgresBinaries.archive(system, machine)) {
      assertThat(archive.readNBytes(6)).startsWith(0xfd, '7', 'z', 'X', 'Z', 0);
    }
  }

  @Test
  void aSystemWithoutPostgresIsSentToAServer() {
    assertThatThrownBy(() -> PostgresBinaries.archive("Linux", "ppc64le"))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("Linux on ppc64le")
        .hasMessageContaining("--db jdbc:postgresql://");
  }
}
