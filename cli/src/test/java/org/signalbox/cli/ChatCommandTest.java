package org.signalbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatCommandTest {

  @TempDir Path folder;

  private record Run(int exit, String out, String err) {}

  @Test
  void goesFromWordsToASavedStrategy() throws Exception {
    Path file = folder.resolve("mine.signal");
    Run run =
        chat(
            "buy when the 20 day average crosses above the 50 day average, sell when it crosses"
                + " back",
            "aapl",
            "/explain",
            "/backtest",
            "/save " + file,
            "/save " + file,
            "/quit");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).containsOnlyOnce("a deterministic translator").contains("exists");
    assertThat(run.out())
        .contains("which instrument should be traded?", "It trades AAPL.", "Sharpe ratio");
    assertThat(Files.readString(file)).contains("enter long when sma(close, 20) crosses above");
  }

  @Test
  void endsWithoutADraftWhereNothingWasUnderstood() {
    Run run = chat("make me rich \u001b[2J", "/backtest", "/nothing");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out() + run.err()).doesNotContain("\u001b").contains("there is no draft yet");
  }

  @Test
  void namesTheVariableThatAKeyBelongsInto() {
    Run run = chat(new String[] {"--model", "openai:gpt"}, "hello");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("SIGNALBOX_MODEL_KEY");
  }

  private Run chat(String... lines) {
    return chat(new String[0], lines);
  }

  private Run chat(String[] options, String... lines) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    InputStream before = System.in;
    byte[] typed = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    System.setIn(new ByteArrayInputStream(typed));
    try {
      String[] words = new String[options.length + 3];
      words[0] = "chat";
      words[1] = "--home";
      words[2] = folder.resolve("home").toString();
      System.arraycopy(options, 0, words, 3, options.length);
      int exit =
          Main.commandLine()
              .setOut(new PrintWriter(out))
              .setErr(new PrintWriter(err))
              .execute(words);
      return new Run(exit, out.toString(), err.toString());
    } finally {
      System.setIn(before);
    }
  }
}
