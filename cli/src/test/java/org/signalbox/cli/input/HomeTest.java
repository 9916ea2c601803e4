package org.signalbox.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HomeTest {

  @Test
  void takesTheOptionBeforeEverythingElse() {
    assertThat(home(Map.of("SIGNALBOX_HOME", "/mine"), "--home", "/chosen"))
        .isEqualTo(Path.of("/chosen"));
  }

  @Test
  void takesOurVariableBeforeThePlatforms() {
    assertThat(home(Map.of("SIGNALBOX_HOME", "/mine", "XDG_DATA_HOME", "/xdg")))
        .isEqualTo(Path.of("/mine"));
  }

  @Test
  void takesThePlatformsFolderForUserData() {
    assertThat(home(Map.of("XDG_DATA_HOME", "/xdg"))).isEqualTo(Path.of("/xdg/signalbox"));
    assertThat(home(Map.of("LOCALAPPDATA", "/local"))).isEqualTo(Path.of("/local/signalbox"));
  }

  @Test
  void takesAHiddenFolderOfTheUserWhereNothingIsSaid() {
    assertThat(home(Map.of("XDG_DATA_HOME", "")))
        .isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/signalbox"));
  }

  private static Path home(Map<String, String> environment, String... arguments) {
    Home home = new Home(environment);
    CommandLine.populateCommand(home, arguments);
    return home.folder();
  }
}
