package org.signalbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {

  static Stream<CommandLine> commands() {
    return Stream.of(Main.commandLine()).flatMap(MainTest::withSubcommands);
  }

  private static Stream<CommandLine> withSubcommands(CommandLine line) {
    Stream<CommandLine> below = line.getSubcommands().values().stream();
    return Stream.concat(Stream.of(line), below.flatMap(MainTest::withSubcommands));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpWithExitCodes(CommandLine command) {
    String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
    assertThat(help)
        .startsWith("Usage: signalbox")
        .contains("--help", "--quiet", "--no-color", "Exit codes:", "74   a file could not be");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandThatUsersSeeSaysWhatItIsForAndShowsAnExample(CommandLine command) {
    var usage = command.getCommandSpec().usageMessage();
    if (!usage.hidden()) {
      assertThat(usage.description()).isNotEmpty();
      assertThat(String.join("\n", usage.footer())).contains("Examples:\n  signalbox ");
    }
  }

  @Test
  void aMisspeltCommandIsMisuseAndGetsASuggestion() {
    Run run = Run.of("compltion");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .hasSize(3)
        .startsWith("error: unmatched argument at index 0: 'compltion'")
        .anySatisfy(line -> assertThat(line).contains("Did you mean: signalbox completion"))
        .endsWith("try 'signalbox --help'");
  }

  @Test
  void anUnknownOptionIsMisuseAndNamesTheHelpOfItsCommand() {
    Run run = Run.of("completion", "--nosuch");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("error: unknown option: '--nosuch'")
        .endsWith("try 'signalbox completion --help'\n");
  }

  @Test
  void noCommandIsMisuse() {
    assertThat(Run.of().exit()).isEqualTo(2);
  }

  @Test
  void tellsItsVersionAndItsJava() {
    Run run = Run.of("--version");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("signalbox ").contains("Java 25");
  }

  @Test
  void rehearsesWithoutAWord() {
    assertThat(Run.of("rehearse")).isEqualTo(new Run(0, "", ""));
  }
}
