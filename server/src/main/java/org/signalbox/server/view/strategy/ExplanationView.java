package org.signalbox.server.view.strategy;

import java.util.List;
import org.signalbox.dsl.explain.Sentence;

/** A strategy in plain words, made from its tree. */
public record ExplanationView(List<SentenceView> sentences) {

  /**
   * What one statement means.
   *
   * @param statement the id of the statement; empty for a default that no statement states
   */
  public record SentenceView(String statement, String text) {}

  public static ExplanationView of(List<Sentence> sentences) {
    return new ExplanationView(
        sentences.stream().map(it -> new SentenceView(it.statement(), it.text())).toList());
  }
}
