package org.signalbox.live.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.testing.TestDatabase;

class DatabaseTest {

  private static final String MIGRATIONS = "live/migrations";

  private static List<String> show(Schema schema, String... settings) {
    return schema
        .jdbi()
        .withHandle(handle ->
            List.of(settings).stream()
                .map(it -> handle.createQuery("SHOW " + it).mapTo(String.class).one())
                .toList());
  }

  private static long number(Schema schema, String sql) {
    return schema.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  @Test
  void keepsWhatWasCommittedOnTheDiskAndListensOnLoopbackOnly() {
    try (Schema schema = TestDatabase.empty().schema("paper", MIGRATIONS, 2)) {
      assertThat(
              show(
                  schema,
                  "fsync",
                  "synchronous_commit",
                  "full_page_writes",
                  "listen_addresses",
                  "search_path"))
          .containsExactly("on", "on", "on", "127.0.0.1", "paper");
    }
  }

  @Test
  void letsNobodyInWithoutTheSecret() {
    Database database = TestDatabase.empty();
    String url = database.where().replaceAll(" as .*", "");
    assertThatThrownBy(() -> Database.external(url, "postgres", "guessed"))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("no database answers")
        .hasMessageNotContaining("guessed");
  }

  @Test
  void hidesOneSchemaFromTheRoleOfTheOther() {
    Database database = TestDatabase.empty();
    try (Schema paper = database.schema("paper", MIGRATIONS, 2);
        Schema live = database.schema("live", MIGRATIONS, 2)) {
      assertThat(number(live, "SELECT count(*) FROM kill")).isZero();
      assertThatThrownBy(
              () -> paper.jdbi().withHandle(handle -> handle.execute("DELETE FROM live.kill")))
          .hasMessageContaining("permission denied for schema live");
      assertThatThrownBy(() -> paper.jdbi().withHandle(handle -> handle.execute("DROP TABLE kill")))
          .hasMessageContaining("must be owner");
    }
  }

  @Test
  void canBeOpenedTwiceAndMigratesOnce() {
    Database database = TestDatabase.empty();
    try (Schema first = database.schema("paper", MIGRATIONS, 2);
        Schema second = database.schema("paper", MIGRATIONS, 2)) {
      first
          .jdbi()
          .useHandle(handle -> handle.execute("INSERT INTO lease VALUES ('lane', 'me', 1, now())"));
      assertThat(number(second, "SELECT count(*) FROM lease")).isOne();
    }
  }

  @Test
  void isSharedByAllWhoNameTheDirectoryAndKeepsItsRows(@TempDir Path home) throws Exception {
    try (Database first = Database.embedded(home)) {
      try (Schema schema = first.schema("paper", MIGRATIONS, 1)) {
        schema
            .jdbi()
            .useHandle(
                handle -> handle.execute("INSERT INTO lease VALUES ('lane', 'me', 7, now())"));
      }
      try (Database second = Database.embedded(home)) {
        assertThat(second.where()).isEqualTo(first.where());
      }
    }
    assertThat(home.resolve("data").resolve("postmaster.pid")).doesNotExist();
    try (Database again = Database.embedded(home);
        Schema schema = again.schema("paper", MIGRATIONS, 1)) {
      assertThat(number(schema, "SELECT epoch FROM lease")).isEqualTo(7);
    }
  }

  @Test
  void saysWhyItCannotStart(@TempDir Path directory) throws Exception {
    Path file = Files.createFile(directory.resolve("taken"));
    assertThatThrownBy(() -> Database.embedded(file))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("cannot be started");
  }
}
