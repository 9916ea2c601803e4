package org.signalbox.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Span;

/** What a strategy gives a name to. */
public sealed interface Definition extends Statement {

  String name();

  /**
   * {@code let e = 0.1 * close + 0.9 * previous starting at close}.
   *
   * @param start the first value of a running definition, one that reads its own past
   */
  record Let(Origin origin, String name, Expression value, Optional<Expression> start)
      implements Definition {
    public Let {
      Words.requireName(name);
    }
  }

  /** {@code define spread(x, n = 14) = x - sma(x, n)}. */
  record Function(Origin origin, String name, List<Parameter> parameters, Body body)
      implements Definition {
    public Function {
      Words.requireName(name);
      parameters = List.copyOf(parameters);
    }
  }

  /** {@code allocation safe = if … then BIL else cash}. */
  record Portfolio(Origin origin, String name, Allocation allocation) implements Definition {
    public Portfolio {
      Words.requirePlainName(name);
    }
  }

  /** A parameter of a function: {@code n}, {@code n: number}, {@code n = 14}. */
  record Parameter(
      String name, Optional<String> type, Optional<Expression> defaultValue, Span span) {
    public Parameter {
      Words.requireName(name);
      type.ifPresent(Words::requirePlainName);
    }
  }

  /** What a function gives back. */
  sealed interface Body {

    /** {@code = value}. */
    record Direct(Expression value) implements Body {}

    /** <code>{ let … return value }</code>. */
    record Block(List<Let> lets, Expression value) implements Body {
      public Block {
        lets = List.copyOf(lets);
      }
    }

    /** <code>{ let … return {upper: …, lower: …} }</code>. */
    record RecordBlock(List<Let> lets, List<Entry> entries) implements Body {
      public RecordBlock {
        Words.requireSome(entries, 1, "field");
        lets = List.copyOf(lets);
        entries = List.copyOf(entries);
      }
    }
  }

  /** One field of a record that a function gives back. */
  record Entry(String name, Expression value, Span span) {
    public Entry {
      Words.requireMember(name);
    }
  }
}
