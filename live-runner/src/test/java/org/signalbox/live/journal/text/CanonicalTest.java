package org.signalbox.live.journal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Inputs.Input;
import org.signalbox.live.journal.table.Request;
import org.signalbox.market.Bar;
import org.signalbox.market.Timeframe;
import org.signalbox.testing.Cases;
import org.signalbox.testing.Journals;
import org.signalbox.trade.Action;
import org.signalbox.trade.Age;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Distance;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Protection.Anchor;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.broker.Ticket;

class CanonicalTest {

  /** Draws values of everything that lies in the journal. */
  private record Draw(RandomGenerator random) {

    @SafeVarargs
    final <T> T of(T... choices) {
      return choices[random.nextInt(choices.length)];
    }

    String text() {
      return of("", "ACME", "a \"b\" \\ c", "line\nbreak", "ünï – 株", "(x [y] {z} -", "\t\r\0");
    }

    BigDecimal decimal() {
      return BigDecimal.valueOf(random.nextLong(), random.nextInt(-3, 20));
    }

    Instant instant() {
      return Instant.ofEpochSecond(
          random.nextLong(-10_000_000_000L, 10_000_000_000L), random.nextInt(1_000_000_000));
    }

    double real() {
      return of(
          Double.longBitsToDouble(random.nextLong()),
          random.nextDouble(),
          -0.0,
          Double.MIN_VALUE,
          Double.POSITIVE_INFINITY);
    }

    Distance distance() {
      return of(
          new Distance.Points(decimal()),
          new Distance.Part(decimal()),
          new Distance.InitialRisk(decimal()),
          new Distance.Cash(decimal()),
          new Distance.Level(decimal()));
    }

    Age age() {
      return of(
          new Age.Bars(random.nextLong()),
          new Age.Clock(Duration.ofNanos(random.nextLong())),
          new Age.Days(3),
          new Age.Sessions(4));
    }

    Protection.Rule rule() {
      return of(
          new Protection.StopLoss(text(), distance(), of(Anchor.values())),
          new Protection.TakeProfit(
              text(), List.of(new Protection.Step(distance(), age())), decimal()),
          new Protection.Trailing(text(), Optional.of(distance()), Optional.empty()),
          new Protection.Breakeven(text(), distance(), distance()));
    }

    Protection protection() {
      return new Protection(IntStream.range(0, random.nextInt(3)).mapToObj(_ -> rule()).toList());
    }

    Pricing pricing() {
      return of(
          Pricing.MARKET,
          Pricing.AT_OPEN,
          Pricing.AT_CLOSE,
          new Pricing.Limit(decimal()),
          new Pricing.Stop(decimal()),
          new Pricing.StopLimit(decimal(), decimal()));
    }

    Order order() {
      return new Order(
          text(),
          text(),
          of(Action.values()),
          of(Amount.units(decimal()), new Amount.ShareOfEquity(decimal())),
          pricing(),
          of(Effect.OPEN, Effect.REVERSE_OR_ADD, Effect.ADD, Effect.CLOSE_ALL, Effect.CLOSE_PART),
          new Cause(of(Purpose.values()), text(), text()),
          protection(),
          random.nextInt(),
          instant());
    }

    OrderCommand command() {
      return of(
          new OrderCommand.Place(order()),
          new OrderCommand.Replace(text(), order()),
          new OrderCommand.Cancel(text(), text(), text()),
          new OrderCommand.Amend(text(), rule()),
          new OrderCommand.Tighten(text(), text(), of(Purpose.values()), decimal()));
    }

    Decision decision() {
      return new Decision(
          instant(),
          IntStream.range(0, random.nextInt(4)).mapToObj(_ -> command()).toList(),
          List.of(new Decision.Suppressed(text(), text(), text(), text())));
    }

    Fill fill() {
      return new Fill(
          text(),
          text(),
          of(Action.values()),
          decimal().abs().add(BigDecimal.ONE),
          decimal(),
          List.of(new Fill.Fee(text(), decimal())),
          instant(),
          new Cause(of(Purpose.values()), text(), text()),
          protection());
    }

    Bar bar() {
      return new Bar(random.nextLong(), random.nextLong(), real(), real(), real(), real(), real());
    }

    Input input() {
      return of(
          new Input.Barred(text(), Timeframe.minutes(5), bar()),
          new Input.Clocked(instant()),
          new Input.Filled(fill()),
          new Input.Late(text(), Timeframe.DAILY, bar()),
          new Input.Noted(text(), text()));
    }

    Request request() {
      return of(
          new Request.Place(new Ticket.Single(text(), order())),
          new Request.Replace(text(), new Ticket.OneCancelsOther(text(), order(), order())),
          new Request.Cancel(text(), text()),
          new Request.Protect(command()));
    }
  }

  private static <T> void holds(Class<T> type, T value) {
    String text = Canonical.write(value);
    T read = Canonical.read(type, text);
    assertThat(read).as(text).isEqualTo(value);
    assertThat(Canonical.write(read)).isEqualTo(text);
  }

  @Test
  void readingUndoesWriting() {
    Cases.forAll(
        2_000,
        (random, _) -> {
          Draw draw = new Draw(random);
          holds(Decision.class, draw.decision());
          holds(Fill.class, draw.fill());
          holds(Input.class, draw.input());
          holds(Request.class, draw.request());
          holds(Position.class, Position.opened(draw.fill()));
        });
  }

  @Test
  void equalTextsAreOfEqualValuesOnly() {
    Order one = Journals.entry("o1", "1.0");
    Order other = Journals.entry("o1", "1.00");
    assertThat(Canonical.write(one)).isNotEqualTo(Canonical.write(other));
  }

  /** Stored rows are read by these shapes: a change here needs a migration of the rows. */
  @Test
  void writesWhatWasWrittenSinceTheFirstJournal() throws IOException {
    Order order = Journals.entry("o1", "10.50");
    String all =
        Stream.of(
                Journals.deployment("d1"),
                new Decision(
                    Journals.NOON,
                    List.of(
                        new OrderCommand.Place(order),
                        new OrderCommand.Replace("o0", order),
                        new OrderCommand.Cancel("ACME", "o0", "obsolete"),
                        new OrderCommand.Amend(
                            "ACME",
                            Protection.TakeProfit.at(
                                "c", new Distance.Part(new BigDecimal("0.05")), BigDecimal.ONE)),
                        new OrderCommand.Tighten(
                            "ACME", "c", Purpose.TRAILING_STOP, new BigDecimal("9.99"))),
                    List.of(new Decision.Suppressed("c", "ACME", "cap", "no room"))),
                Journals.fill("o1", Action.BUY, "5", "10.50"),
                Position.opened(Journals.fill("o1", Action.BUY, "5", "10.50")).withoutFills(),
                new Input.Barred(
                    "ACME", Timeframe.minutes(5), new Bar(0, 300_000, 1, 2, 0.5, 1.5, 7)),
                new Request.Place(new Ticket.OneCancelsOther("C1", order, order)),
                new Request.Protect(
                    new OrderCommand.Amend(
                        "ACME",
                        new Protection.Trailing(
                            "c",
                            Optional.empty(),
                            Optional.of(new Distance.Points(BigDecimal.ONE))))))
            .map(Canonical::write)
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(all).isEqualTo(golden());
  }

  private static String golden() throws IOException {
    try (var stream = CanonicalTest.class.getResourceAsStream("/golden/canonical.txt")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Limit(1.5           | expected ')' at 9
          Limit(1.5) x        | expected the end at 10
          Limit(abc)          | unreadable value 'abc' at 9
          Level(1.5)          | 'Level' is no Pricing at 5
          Market              | expected '(' at 6
          Limit(1.5 2)        | expected ')' at 9
          """)
  void saysWhereATextIsNotOne(String text, String message) {
    assertThatThrownBy(() -> Canonical.read(Pricing.class, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void hasNoTextForWhatIsNoRecord() {
    assertThatThrownBy(() -> Canonical.write(new Object()))
        .hasMessage("'java.lang.Object' has no text");
    assertThatThrownBy(() -> Canonical.read(Deployment.class, "Deployment(1)"))
        .hasMessage("expected '\"' at 11");
  }
}
