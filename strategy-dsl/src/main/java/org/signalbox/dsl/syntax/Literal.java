package org.signalbox.dsl.syntax;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.signalbox.dsl.diagnostic.Span;

/** A value that is written down. The unit is part of the literal: 5, 5%, $5 and 5 ticks differ. */
public sealed interface Literal extends Expression {

  /** {@code 0.5}, {@code 1_000}. */
  record Decimal(BigDecimal value, Span span) implements Literal {
    public Decimal {
      Words.requireAmount(value);
    }
  }

  /**
   * {@code 5%}.
   *
   * @param value as written: 5, not 0.05
   */
  record Percent(BigDecimal value, Span span) implements Literal {
    public Percent {
      Words.requireAmount(value);
    }
  }

  /** {@code 2R}: a multiple of the initial risk of the position. */
  record RiskMultiple(BigDecimal value, Span span) implements Literal {
    public RiskMultiple {
      Words.requireAmount(value);
    }
  }

  /**
   * {@code $500}, {@code 500 CHF}.
   *
   * @param currency ISO 4217 code
   */
  record Money(BigDecimal value, String currency, Span span) implements Literal {
    public Money {
      Words.requireAmount(value);
      Words.requireCurrency(currency);
    }
  }

  /** {@code 10 ticks}: a distance between two prices. */
  record PriceSteps(BigDecimal value, PriceStep step, Span span) implements Literal {
    public PriceSteps {
      Words.requireAmount(value);
    }
  }

  /** {@code 12 months} where a value is expected. */
  record Period(Duration.Fixed duration) implements Literal {
    @Override
    public Span span() {
      return duration.span();
    }
  }

  /** {@code 09:30}: wall clock of the session. */
  record TimeOfDay(LocalTime value, Span span) implements Literal {
    public TimeOfDay {
      Words.requireSeconds(value);
    }
  }

  /** {@code 2018-01-01}. */
  record Date(LocalDate value, Span span) implements Literal {
    public Date {
      Words.requireYear(value);
    }
  }

  record Weekday(DayOfWeek value, Span span) implements Literal {}

  record Month(java.time.Month value, Span span) implements Literal {}

  record Truth(boolean value, Span span) implements Literal {}

  /** {@code na}: not known. */
  record Unknown(Span span) implements Literal {}

  /** What a distance between prices is counted in. */
  enum PriceStep {
    TICK,
    POINT,
    PIP
  }
}
