package org.signalbox.cli.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.signalbox.assistant.StrategyAssistant;
import org.signalbox.assistant.model.ModelSettings;
import org.signalbox.assistant.tool.StoredBars;
import org.signalbox.cli.input.Home;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox chat}: from plain words to a strategy, line by line. */
@Command(
    name = "chat",
    description = {
      "Talk about a strategy until it is one.",
      "",
      "A language model answers where one is configured, else a translator that knows the words of"
          + " the language. Drafts are shown with what the compiler understood; nothing is traded."
          + " Lines that begin with / are commands; '/help' lists them."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox chat",
      "  signalbox chat --model ollama:qwen3",
      "  echo 'buy AAPL when the 20 day average crosses above the 50 day average, sell when it"
          + " crosses back' | signalbox chat"
    })
public final class ChatCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Map<String, String> environment;
  @Mixin private final Home home;

  @Option(
      names = "--model",
      paramLabel = "PROVIDER:MODEL",
      description = {
        "The model that answers: anthropic:NAME, openai:NAME, ollama:NAME.",
        "Default: SIGNALBOX_MODEL. Its key: SIGNALBOX_MODEL_KEY, or a file named by"
            + " SIGNALBOX_MODEL_KEY_FILE."
      })
  private Optional<String> model = Optional.empty();

  public ChatCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.environment = environment;
    this.home = new Home(environment);
  }

  @Override
  public Integer call() throws IOException {
    StrategyAssistant assistant = assistant();
    if (!assistant.hasModel()) {
      terminal.note("no model is configured: a deterministic translator of plain English answers");
    }
    ChatSession session = new ChatSession(assistant, terminal);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    boolean more = true;
    while (more) {
      String line = lines.readLine();
      more = line != null && session.take(line);
    }
    return session.hasDraft() ? Exit.DONE.code() : Exit.INVALID_STRATEGY.code();
  }

  private StrategyAssistant assistant() {
    StoredBars bars = StoredBars.of(home.store());
    Optional<ModelSettings> settings =
        model
            .map(name -> ModelSettings.named(name, environment))
            .or(() -> ModelSettings.of(environment));
    return StrategyAssistant.of(settings, bars, InstantSource.system());
  }
}
