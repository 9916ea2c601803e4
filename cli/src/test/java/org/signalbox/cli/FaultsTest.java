package org.signalbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.diagnostic.Span;
import picocli.CommandLine;

class FaultsTest {

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(
            new IllegalArgumentException("capital must be above 0, was 0"),
            2,
            "error: capital must be above 0, was 0"),
        Arguments.of(new NoSuchFileException("a.signal"), 74, "error: no such file: 'a.signal'"),
        Arguments.of(new AccessDeniedException("/x"), 74, "error: access denied: '/x'"),
        Arguments.of(
            new FileSystemException("out.csv", null, "No space left on device"),
            74,
            "error: cannot use 'out.csv': No space left on device"),
        Arguments.of(
            new UncheckedIOException(new IOException("No space left on device")),
            74,
            "error: No space left on device"),
        Arguments.of(new MalformedInputException(1), 74, "error: the file is not text in UTF-8"),
        Arguments.of(
            new IllegalStateException("slot 7 is empty"),
            70,
            "error: a fault of Signalbox itself; please report it"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void everyKindHasItsMessageAndItsCode(Exception fault, int exit, String message) {
    Run run = handle(fault);
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.err().lines().findFirst()).hasValue(message);
  }

  @Test
  void onlyOurOwnFaultsShowATrace() {
    assertThat(handle(new IllegalStateException("slot")).err()).contains("\tat org.signalbox");
    assertThat(handle(new IOException("disk")).err()).doesNotContain("\tat ");
  }

  @Test
  void theAuthorSeesThePlace() {
    Source source = new Source("a.signal", "close > > open");
    Diagnostic wrong = Diagnostic.of(Problem.UNEXPECTED_TEXT, new Span(8, 9), "did not expect '>'");
    Run run = handle(new InvalidStrategyException(source, List.of(wrong)));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("error[E101]: did not expect '>'", "a.signal:1:9");
  }

  private static Run handle(Exception fault) {
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine().setErr(new PrintWriter(err));
    int exit = new Faults().handleExecutionException(fault, line, line.parseArgs());
    return new Run(exit, "", err.toString());
  }
}
