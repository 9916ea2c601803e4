package org.signalbox.cli.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.signalbox.assistant.Conversation;
import org.signalbox.assistant.DraftStrategy;
import org.signalbox.assistant.Reply;
import org.signalbox.assistant.StrategyAssistant;
import org.signalbox.cli.terminal.Terminal;

/** A chat in a terminal: lines in, what was answered out. */
final class ChatSession {

  private static final String HELP =
      """
      /explain     what the compiler understood of the draft
      /backtest    how the draft would have done over your bars
      /save FILE   write the draft; no file is written over
      /quit        end the chat
      """;

  private final StrategyAssistant assistant;
  private final Conversation conversation;
  private final Terminal terminal;

  ChatSession(StrategyAssistant assistant, Terminal terminal) {
    this.assistant = assistant;
    this.conversation = assistant.begin();
    this.terminal = terminal;
  }

  /** Takes a line; false where it was the last. */
  boolean take(String line) throws IOException {
    String said = line.strip();
    if (said.equals("/quit")) {
      return false;
    }
    if (said.startsWith("/")) {
      command(said);
    } else if (!said.isEmpty()) {
      conversation.say(said, this::show);
    }
    return true;
  }

  /** Whether a strategy came out of it. */
  boolean hasDraft() {
    return conversation.draft().isPresent();
  }

  private void command(String said) throws IOException {
    if (said.equals("/help")) {
      terminal.print(HELP);
      return;
    }
    Optional<DraftStrategy> draft = conversation.draft();
    if (draft.isEmpty()) {
      terminal.warn("there is no draft yet");
    } else if (said.equals("/explain")) {
      terminal.print(paragraph(draft.get().paraphrase()));
    } else if (said.equals("/backtest")) {
      terminal.print(assistant.preview(draft.get()).stripTrailing() + "\n");
    } else if (said.startsWith("/save ")) {
      save(draft.get(), Path.of(said.substring("/save ".length()).strip()));
    } else {
      terminal.warn("unknown command '" + clean(said) + "'; '/help' lists them");
    }
  }

  private void save(DraftStrategy draft, Path file) throws IOException {
    if (Files.exists(file)) {
      terminal.warn("'" + file + "' exists; choose another name");
      return;
    }
    Files.writeString(file, draft.source(), StandardOpenOption.CREATE_NEW);
    terminal.note("saved to " + file);
  }

  private void show(Reply reply) {
    switch (reply) {
      case Reply.Text(String piece) -> terminal.print(clean(piece));
      case Reply.ToolUsed(String tool, String gist) ->
          terminal.note("[" + tool + ": " + clean(gist) + "]");
      case Reply.Problems problems ->
          problems.diagnostics().forEach(it -> terminal.warn(clean(problems.source().show(it))));
      case Reply.Question(String question, List<String> understood, List<String> ways) ->
          terminal.print(asked(question, understood, ways));
      case Reply.Draft(DraftStrategy draft) ->
          terminal.print(
              "\n" + draft.source() + "\nIn plain words:\n" + paragraph(draft.paraphrase()));
      case Reply.Done(Reply.Outcome outcome, String reason) -> done(outcome, reason);
    }
  }

  private static String asked(String question, List<String> understood, List<String> ways) {
    StringBuilder text = new StringBuilder();
    understood.forEach(it -> text.append("  understood: ").append(clean(it)).append('\n'));
    text.append(clean(question)).append('\n');
    ways.forEach(it -> text.append("  for example: ").append(clean(it)).append('\n'));
    return text.toString();
  }

  private void done(Reply.Outcome outcome, String reason) {
    switch (outcome) {
      case ANSWERED -> terminal.print("\n");
      case REFUSED, FAILED -> terminal.warn("\n" + clean(reason));
      case DRAFTED, ASKED -> {}
    }
  }

  private static String paragraph(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    sentences.forEach(it -> text.append("  ").append(clean(it)).append('\n'));
    return text.toString();
  }

  /** Words of somebody else must not steer the terminal. */
  private static String clean(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .map(it -> Character.isISOControl(it) && it != '\n' && it != '\t' ? '\uFFFD' : it)
        .map(it -> Character.getType(it) == Character.FORMAT ? '\uFFFD' : it)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
