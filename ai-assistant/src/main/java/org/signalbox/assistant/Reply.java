package org.signalbox.assistant;

import java.util.List;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Source;

/**
 * One piece of an answer, in the order in which a reader should see them; the last is always {@link
 * Done}. Every string in it is plain text from somebody who is not trusted.
 */
public sealed interface Reply {

  /** More words; pieces follow each other without a gap. */
  record Text(String piece) implements Reply {}

  /**
   * Something was looked up or tried.
   *
   * @param tool one of the names that the assistant offers
   * @param gist what came out, in one line
   */
  record ToolUsed(String tool, String gist) implements Reply {}

  /** A proposed text was not a strategy; where a model answers it is asked to mend it. */
  record Problems(Source source, List<Diagnostic> diagnostics) implements Reply {
    public Problems {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Something was not understood, or not said.
   *
   * @param question what is asked
   * @param understood what was, one clause of the language each
   * @param ways how an answer could be worded
   */
  record Question(String question, List<String> understood, List<String> ways) implements Reply {
    public Question {
      understood = List.copyOf(understood);
      ways = List.copyOf(ways);
    }
  }

  /** A strategy for the person to confirm. */
  record Draft(DraftStrategy draft) implements Reply {}

  /**
   * The answer is over.
   *
   * @param reason one clause where the outcome needs one, else empty
   */
  record Done(Outcome outcome, String reason) implements Reply {}

  /** How an answer ended. */
  enum Outcome {
    /** There is a draft. */
    DRAFTED,
    /** Words only. */
    ANSWERED,
    /** Something is asked of the person. */
    ASKED,
    /** What was proposed is not a strategy, or more was asked than is allowed. */
    REFUSED,
    /** The model could not be reached, or did not answer in time. */
    FAILED
  }
}
