package org.signalbox.dsl.syntax;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Span;

/** What a strategy is about and what it takes in. */
public sealed interface Declaration extends Statement {

  /** {@code about "…"}. */
  record About(Origin origin, String text) implements Declaration {
    public About {
      Words.requireText(text);
    }
  }

  record Tags(Origin origin, List<String> tags) implements Declaration {
    public Tags {
      Words.requireSome(tags, 1, "tag");
      tags.forEach(Words::requirePlainName);
      tags = List.copyOf(tags);
    }
  }

  /** {@code import "community/candles" version 3 as candles}. */
  record Import(Origin origin, String path, String version, String name) implements Declaration {
    public Import {
      Words.requireText(path);
      Words.requireText(version);
      Words.requirePlainName(name);
    }
  }

  /** {@code param n = 20 from 5 to 60 step 5 label "Look-back"}. */
  record Param(
      Origin origin, String name, Expression value, Optional<Domain> domain, Optional<String> label)
      implements Declaration {
    public Param {
      Words.requireName(name);
      label.ifPresent(Words::requireText);
    }
  }

  /** {@code require fast < slow}: parameter values that do not meet it are not run. */
  record Require(Origin origin, Expression condition) implements Declaration {}

  /** {@code data sentiment is number from "…"}. */
  record Data(Origin origin, String name, String type, String source) implements Declaration {
    public Data {
      Words.requirePlainName(name);
      Words.requirePlainName(type);
      Words.requireText(source);
    }
  }

  /** {@code extern python f(close: price) returns number from "f.py" window 400 bars}. */
  record Extern(
      Origin origin,
      String language,
      String name,
      List<TypedName> arguments,
      Optional<Subject> among,
      String type,
      String source,
      Duration window)
      implements Declaration {
    public Extern {
      Words.requirePlainName(language);
      Words.requirePlainName(name);
      Words.requireSome(arguments, 1, "argument");
      Words.requirePlainName(type);
      Words.requireText(source);
      arguments = List.copyOf(arguments);
    }
  }

  record Universe(Origin origin, String name, Members members) implements Declaration {
    public Universe {
      Words.requirePlainName(name);
    }
  }

  /** {@code basket pair = long KO 50%, short PEP 50%}. */
  record Basket(Origin origin, String name, List<Leg> legs) implements Declaration {
    public Basket {
      Words.requirePlainName(name);
      Words.requireSome(legs, 2, "legs");
      legs = List.copyOf(legs);
    }
  }

  /** {@code session 09:15 to 15:30 in "Asia/Kolkata"}. */
  record Session(Origin origin, Hours hours, Optional<String> zone) implements Declaration {
    public Session {
      zone.ifPresent(Words::requireText);
    }
  }

  /** The values that a parameter may take. */
  sealed interface Domain {

    record Range(Expression from, Expression to, Optional<Expression> step) implements Domain {}

    record Choices(List<Expression> values) implements Domain {
      public Choices {
        Words.requireSome(values, 1, "value");
        values = List.copyOf(values);
      }
    }
  }

  record TypedName(String name, String type, Span span) {
    public TypedName {
      Words.requireMember(name);
      Words.requirePlainName(type);
    }
  }

  /** Which instruments belong to a universe. */
  sealed interface Members {

    record Listed(List<Subject.Symbol> symbols) implements Members {
      public Listed {
        Words.requireSome(symbols, 1, "instrument");
        symbols = List.copyOf(symbols);
      }
    }

    /** {@code top 100 of US_STOCKS by volume where close > 5 refreshed monthly}. */
    record Ranked(Ranking ranking, Optional<Schedule> refreshed) implements Members {}

    /** {@code each of US_STOCKS where close > 5}. */
    record Filtered(Subject universe, Row where, Optional<Schedule> refreshed) implements Members {}
  }

  /** One instrument of a basket; a percentage is a share of value, a number a ratio of units. */
  record Leg(Side side, Subject.Symbol symbol, Expression weight, Span span) {}

  /** When the session is open. */
  sealed interface Hours {

    /** Those of an exchange calendar, by name. */
    record Calendar(String name) implements Hours {
      public Calendar {
        Words.requireText(name);
      }
    }

    record Between(LocalTime open, LocalTime close) implements Hours {
      public Between {
        Words.requireSeconds(close);
        Words.requireSeconds(open);
      }
    }
  }
}
