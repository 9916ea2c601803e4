package org.signalbox.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.signalbox.market.Instrument;
import org.signalbox.testing.Cases;
import org.signalbox.trade.Transaction.Account;
import org.signalbox.trade.Transaction.Kind;
import org.signalbox.trade.Transaction.Posting;

class LedgerTest {

  private static final Instrument SHARE = Instrument.equity("XYZ", "XNAS", "USD");
  private static final Instrument FOREIGN = Instrument.equity("ABC", "XLON", "GBP");
  private static final Instrument CONTRACT =
      new Instrument(
          "ES",
          Instrument.Kind.FUTURE,
          "XCME",
          "USD",
          new BigDecimal("0.25"),
          BigDecimal.ONE,
          BigDecimal.ONE,
          new BigDecimal("50"),
          BigDecimal.ONE,
          new BigDecimal("0.25"));

  private final List<Transaction> journal = new ArrayList<>();
  private final Ledger ledger =
      new Ledger(
          Money.of("1000", "USD"), Instant.EPOCH, List.of(SHARE, FOREIGN, CONTRACT), journal::add);

  @Test
  void earnsWhatALongPositionGained() {
    fill("XYZ", Action.BUY, "10", "20", "1");
    fill("XYZ", Action.SELL, "10", "23", "1.5");
    assertThat(ledger.cash().amount()).isEqualByComparingTo("1027.5");
    assertThat(ledger.trades())
        .singleElement()
        .satisfies(trade -> {
          assertThat(trade.grossProfit().amount()).isEqualByComparingTo("30");
          assertThat(trade.netProfit().amount()).isEqualByComparingTo("27.5");
          assertThat(trade.returned(BigDecimal.ONE)).isEqualTo(0.1375);
        });
  }

  @Test
  void earnsWhatAShortPositionGained() {
    fill("XYZ", Action.SELL, "10", "20", "1");
    assertThat(ledger.equity(symbol -> 18)).isEqualTo(1019);
    fill("XYZ", Action.BUY, "10", "17", "1");
    assertThat(ledger.cash().amount()).isEqualByComparingTo("1028");
    assertThat(ledger.equity(symbol -> 99)).isEqualTo(1028);
  }

  @Test
  void releasesTheAverageCostWithAPart() {
    fill("XYZ", Action.BUY, "1", "10", "0");
    fill("XYZ", Action.BUY, "2", "11", "0");
    assertThat(position("XYZ").averageEntry()).isEqualByComparingTo("10.666666666667");
    fill("XYZ", Action.SELL, "1", "12", "0");
    assertThat(position("XYZ").averageEntry().doubleValue()).isCloseTo(32.0 / 3, within(1e-11));
    fill("XYZ", Action.SELL, "2", "12", "0");
    assertThat(ledger.trades().getFirst().grossProfit().amount()).isEqualByComparingTo("4");
    assertThat(ledger.balance(new Account(Kind.POSITION, "XYZ", "USD"))).isEqualByComparingTo("0");
  }

  @Test
  void multipliesByTheContract() {
    fill("ES", Action.BUY, "2", "4000", "4");
    assertThat(ledger.equity(symbol -> 4001)).isEqualTo(1096);
    fill("ES", Action.SELL, "2", "4001", "4");
    assertThat(ledger.cash().amount()).isEqualByComparingTo("1092");
  }

  @Test
  void booksEachInstrumentInItsCurrency() {
    fill("ABC", Action.BUY, "10", "5", "1");
    assertThat(ledger.cash().amount()).isEqualByComparingTo("1000");
    assertThat(ledger.balance(new Account(Kind.CASH, "", "GBP"))).isEqualByComparingTo("-51");
    Ledger.Marks marks =
        new Ledger.Marks() {
          @Override
          public double price(String instrument) {
            return 6;
          }

          @Override
          public double rate(String currency) {
            return 2;
          }
        };
    assertThat(ledger.equity(marks)).isEqualTo(1018);
    assertThatThrownBy(() -> ledger.equity(symbol -> 6)).hasMessage("no exchange rate for 'GBP'");
  }

  @Test
  void paysDividendsToTheLongAndChargesTheShort() {
    fill("XYZ", Action.BUY, "10", "20", "0");
    ledger.dividend("XYZ", new BigDecimal("0.205"), Instant.EPOCH);
    assertThat(ledger.cash().amount()).isEqualByComparingTo("802.05");
    fill("XYZ", Action.SELL, "10", "20", "0");
    fill("XYZ", Action.SELL, "10", "20", "0");
    ledger.dividend("XYZ", new BigDecimal("0.205"), Instant.EPOCH);
    assertThat(ledger.cash().amount()).isEqualByComparingTo("1200");
  }

  @Test
  void keepsTheCostThroughASplit() {
    fill("XYZ", Action.BUY, "3", "10.01", "0");
    ledger.split("XYZ", new BigDecimal("7"));
    assertThat(position("XYZ").quantity()).isEqualByComparingTo("21");
    assertThat(ledger.excursion("XYZ").orElseThrow().highest()).isEqualTo(10.01 / 7);
    fill("XYZ", Action.SELL, "21", "1.43", "0");
    assertThat(ledger.cash().amount()).isEqualByComparingTo("1000");
  }

  @Test
  void refusesToTurnAPositionRound() {
    fill("XYZ", Action.BUY, "3", "10", "0");
    assertThatThrownBy(() -> fill("XYZ", Action.SELL, "4", "10", "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a fill that closes must not exceed the 3 open, was 4");
  }

  @Test
  void cannotMakeATransactionThatDoesNotBalance() {
    Account cash = new Account(Kind.CASH, "", "USD");
    assertThatThrownBy(() ->
            new Transaction(
                Instant.EPOCH, "gift", List.of(new Posting(cash, new BigDecimal("0.01")))))
        .hasMessage("a transaction must balance, was off by 0.01 USD: gift");
  }

  @Test
  void agreesWithPlainArithmeticWhateverIsTraded() {
    Cases.forAll(
        500,
        (random, size) -> {
          Ledger books = new Ledger(Money.of("0", "USD"), Instant.EPOCH, List.of(SHARE));
          BigDecimal cash = BigDecimal.ZERO;
          BigDecimal held = BigDecimal.ZERO;
          for (int i = 0; i < size; i++) {
            Fill fill = random(random, held, i);
            books.apply(fill);
            BigDecimal sign = BigDecimal.valueOf(fill.action().sign());
            held = held.add(fill.quantity().multiply(sign));
            cash =
                cash.subtract(fill.quantity().multiply(fill.price()).multiply(sign))
                    .subtract(fill.fee());
          }
          assertThat(books.cash().amount()).isEqualByComparingTo(cash);
          assertThat(books.balances().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
              .isEqualByComparingTo("0");
          assertThat(books.position("XYZ").map(Position::signedQuantity).orElse(BigDecimal.ZERO))
              .isEqualByComparingTo(held);
        });
  }

  /** A fill that never turns the position round. */
  private static Fill random(RandomGenerator random, BigDecimal held, int number) {
    Action action = random.nextBoolean() ? Action.BUY : Action.SELL;
    boolean closes = held.signum() * action.sign() < 0;
    BigDecimal wish = BigDecimal.valueOf(1 + random.nextInt(1000), 2);
    return new Fill(
        "o" + number,
        "XYZ",
        action,
        closes ? wish.min(held.abs()) : wish,
        BigDecimal.valueOf(1 + random.nextInt(100_000), 3),
        List.of(new Fill.Fee("commission", BigDecimal.valueOf(random.nextInt(100), 4))),
        Instant.EPOCH,
        new Cause(closes ? Purpose.EXIT : Purpose.ENTRY, "clause"),
        Protection.NONE);
  }

  private Position position(String symbol) {
    return ledger.position(symbol).orElseThrow();
  }

  private void fill(String symbol, Action action, String quantity, String price, String fee) {
    ledger.apply(
        new Fill(
            "o" + journal.size(),
            symbol,
            action,
            new BigDecimal(quantity),
            new BigDecimal(price),
            List.of(new Fill.Fee("commission", new BigDecimal(fee))),
            Instant.EPOCH,
            new Cause(Purpose.ENTRY, "clause"),
            Protection.NONE));
  }
}
