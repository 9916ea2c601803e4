package org.signalbox.cli.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.cli.Run;
import org.signalbox.live.database.Database;

class UsersCommandTest {

  private static final String PASSWORD = "a long and quiet evening";

  @TempDir static Path home;
  private static Database database;

  @BeforeAll
  static void start() {
    database = Database.embedded(home.resolve("database"));
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static Run users(String input, String... words) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return Run.of(
          Stream.of(Stream.of("users"), Stream.of(words), Stream.of("--home", home.toString()))
              .flatMap(it -> it)
              .toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void usersAreAddedChangedAndListed() {
    Run added = users(PASSWORD + "\n", "add", "ada", "--role", "admin", "--password-stdin");
    assertThat(added).isEqualTo(new Run(0, "", "'ada' can sign in as admin\n"));
    users(PASSWORD, "add", "bob", "--role", "TRADER", "--password-stdin");
    assertThat(users("", "role", "bob", "viewer").err()).isEqualTo("'bob' is viewer now\n");
    assertThat(users("", "disable", "bob").err()).isEqualTo("'bob' can sign in no more\n");
    assertThat(users("another quiet day\n", "password", "ada", "--password-stdin").exit()).isZero();
    assertThat(users("", "list").out().lines().map(it -> it.replaceAll("  +", "|")))
        .satisfiesExactly(
            it -> assertThat(it).isEqualTo("name|role|signs in|since"),
            it -> assertThat(it).startsWith("ada|admin|by password|"),
            it -> assertThat(it).startsWith("bob|viewer|no|"),
            it -> assertThat(it).startsWith("owner|admin|by link|"));
    assertThat(users("", "list", "--json").out())
        .contains("\"name\": \"ada\"", "\"disabled\": true")
        .doesNotContain("argon2");
    assertThat(users("", "disable", "bob", "--undo").err()).isEqualTo("'bob' can sign in again\n");
  }

  @Test
  void whatCannotBeIsRefusedAndNothingIsChanged() {
    Run weak = users("sevench\n", "add", "carol", "--role", "viewer", "--password-stdin");
    assertThat(weak.exit()).isEqualTo(4);
    assertThat(weak.err()).contains("error: ").contains("hint: ").doesNotContain("sevench");
    assertThat(users("", "role", "nobody", "admin").err()).contains("there is no user 'nobody'");
    assertThat(users("", "disable", "owner").exit()).isEqualTo(4);
    assertThat(users("", "list").out()).doesNotContain("carol");
  }

  @Test
  void aPasswordIsNeverAnArgument() {
    assertThat(users("", "add", "dan", "--role", "viewer", PASSWORD).exit()).isEqualTo(2);
    Run nobody = users("", "add", "dan", "--role", "viewer");
    assertThat(nobody.exit()).isEqualTo(4);
    assertThat(nobody.err())
        .isEqualTo(
            """
            error: nobody is there to type a password
            hint: pass it on with '--password-stdin'
            """);
    assertThat(users("", "add", "dan", "--role", "viewer", "--password-stdin").err())
        .contains("standard input is empty");
  }

  @Test
  void rolesAreOneOfFour() {
    Run wrong = users(PASSWORD, "add", "eve", "--role", "boss", "--password-stdin");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("'boss'").contains("VIEWER");
  }
}
