package org.signalbox.server.view.chat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signalbox.server.view.DiagnosticView;

/**
 * A conversation about strategies.
 *
 * @param model whether a language model answers; otherwise a translator of plain sentences does
 */
public record ChatView(UUID id, boolean model) {

  /** What somebody says. */
  public record NewMessage(String text) {}

  /**
   * A piece of a conversation. All of it is plain text, whoever wrote it.
   *
   * @param number its place, from 1
   * @param kind {@code message} of the person; {@code text}, {@code tool}, {@code problems}, {@code
   *     question} and {@code draft} of the answer, which {@code done} ends
   * @param text words, or one line on what was done
   * @param understood of a question: what was understood
   * @param ways of a question: how an answer could be worded
   */
  public record PieceView(
      long number,
      String kind,
      String text,
      List<String> understood,
      List<String> ways,
      List<DiagnosticView> diagnostics,
      Optional<DraftView> draft) {}

  /**
   * A strategy that is proposed. It becomes one by being kept like any other text.
   *
   * @param paraphrase what was understood, from the tree, a sentence for each statement
   */
  public record DraftView(String text, List<String> paraphrase) {}
}
