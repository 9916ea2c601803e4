package org.signalbox.dsl.syntax;

/** What a strategy tells and does not trade. */
public sealed interface Notice extends Statement {

  /** {@code alert "gap" when …}. */
  record Alert(Origin origin, String text, Row when) implements Notice {
    public Alert {
      Words.requireText(text);
    }
  }

  /** {@code show atr(14) as "range"}. */
  record Show(Origin origin, Expression value, String label) implements Notice {
    public Show {
      Words.requireText(label);
    }
  }
}
