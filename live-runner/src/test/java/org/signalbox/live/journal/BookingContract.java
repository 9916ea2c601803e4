package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signalbox.testing.Journals.ACCOUNT;
import static org.signalbox.testing.Journals.ACME;
import static org.signalbox.testing.Journals.after;
import static org.signalbox.testing.Journals.booking;
import static org.signalbox.testing.Journals.clientId;
import static org.signalbox.testing.Journals.decimal;
import static org.signalbox.testing.Journals.entry;
import static org.signalbox.testing.Journals.execution;
import static org.signalbox.testing.Journals.exit;
import static org.signalbox.testing.Journals.intent;
import static org.signalbox.testing.Journals.placing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Request;
import org.signalbox.testing.Cases;
import org.signalbox.testing.Journals;
import org.signalbox.trade.Action;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Order;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.Submission;
import org.signalbox.trade.Transaction.Account;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.Ticket;

/** Executions become fills, positions and ledger, each once. */
interface BookingContract extends StoreContract {

  Deployment D1 = Journals.deployment("d1");
  String O1 = clientId(D1, "12:00", "o1");

  private Fence working(Order... orders) {
    Fence fence = Journals.run(paper(), D1);
    Leg[] legs = List.of(orders).stream().map(it -> placing(D1, "12:00", it)).toArray(Leg[]::new);
    journal().decide(fence, intent(D1, "12:00", legs));
    journal()
        .answer(
            fence,
            journal().claim(fence, after(1), 10, Gate.OPEN).stream()
                .map(it -> new Answer(it, new Submission.Accepted("B-1"), after(2)))
                .toList());
    return fence;
  }

  private Booked book(Fence fence, Execution execution) {
    return journal().book(fence, List.of(booking(execution)), FollowUps.NONE).getFirst();
  }

  private Booked buy(Fence fence, String id, String quantity, String price) {
    return book(fence, execution(id, O1, Action.BUY, quantity, price));
  }

  private OrderEntry order(String clientId) {
    return one(tables -> tables.orders().find(clientId)).orElseThrow();
  }

  private Map<String, BigDecimal> positions() {
    Map<String, BigDecimal> signed = new TreeMap<>();
    rows(tables -> tables.books().positions(ACCOUNT))
        .forEach(it -> signed.put(it.book(), it.position().signedQuantity()));
    return signed;
  }

  @Test
  default void booksAnExecutionWithAllThatFollows() {
    Fence fence = working(entry("o1", "10"));
    Booked booked = buy(fence, "E1", "10", "10.50");
    assertThat(booked.order()).map(OrderEntry::state).contains(OrderState.FILLED);
    assertThat(order(O1).averagePrice()).isEqualByComparingTo("10.50");
    assertThat(positions()).containsExactly(Map.entry("d1", decimal("10")));
    assertThat(balances(tables -> tables.books().balances("d1")))
        .containsEntry(
            new Account(org.signalbox.trade.Transaction.Kind.CASH, "", "USD"), decimal("9894.00"))
        .containsEntry(
            new Account(org.signalbox.trade.Transaction.Kind.FEES, "commission", "USD"),
            decimal("1.00"));
  }

  @Test
  default void booksAnExecutionOnceHoweverOftenItIsTold() {
    Fence fence = working(entry("o1", "10"));
    assertThat(buy(fence, "E1", "4", "10").isRepeated()).isFalse();
    assertThat(buy(fence, "E1", "4", "10").isRepeated()).isTrue();
    assertThat(order(O1).filled()).isEqualByComparingTo("4");
    assertThat(positions()).containsExactly(Map.entry("d1", decimal("4")));
  }

  @Test
  default void fillsAnOrderInParts() {
    Fence fence = working(entry("o1", "10"));
    buy(fence, "E1", "4", "10");
    assertThat(order(O1).state()).isEqualTo(OrderState.PARTIAL);
    buy(fence, "E2", "3", "11");
    assertThat(order(O1).state()).isEqualTo(OrderState.PARTIAL);
    buy(fence, "E3", "3", "12");
    assertThat(order(O1).state()).isEqualTo(OrderState.FILLED);
    assertThat(order(O1).averagePrice()).isEqualByComparingTo("10.9");
  }

  @Test
  default void booksAFillThatComesBeforeTheAnswer() {
    Fence fence = Journals.run(paper(), D1);
    journal().decide(fence, intent(D1, "12:00", placing(D1, "12:00", entry("o1", "10"))));
    var errand = journal().claim(fence, after(1), 10, Gate.OPEN).getFirst();
    buy(fence, "E1", "10", "10");
    assertThat(order(O1).state()).isEqualTo(OrderState.FILLED);
    journal().answer(fence, List.of(new Answer(errand, new Submission.Accepted("B-1"), after(2))));
    assertThat(order(O1).state()).isEqualTo(OrderState.FILLED);
    assertThat(order(O1).brokerOrderId()).isEqualTo("B-1");
  }

  @Test
  default void takesAFillAsProofThatTheBrokerHasTheOrder() {
    Fence fence = Journals.run(paper(), D1);
    journal().decide(fence, intent(D1, "12:00", placing(D1, "12:00", entry("o1", "10"))));
    var errand = journal().claim(fence, after(1), 10, Gate.OPEN).getFirst();
    journal()
        .answer(fence, List.of(new Answer(errand, new Submission.Unknown("timeout"), after(2))));
    buy(fence, "E1", "4", "10");
    assertThat(order(O1).state()).isEqualTo(OrderState.PARTIAL);
  }

  @Test
  default void booksAFillThatComesAfterTheOrderEnded() {
    Fence fence = working(entry("o1", "10"));
    journal()
        .report(
            fence, List.of(new Report(O1, "B-1", OrderReport.State.CANCELLED, "asked", after(3))));
    buy(fence, "E1", "4", "10");
    assertThat(order(O1).state()).isEqualTo(OrderState.CANCELLED);
    assertThat(order(O1).filled()).isEqualByComparingTo("4");
    assertThat(positions()).containsExactly(Map.entry("d1", decimal("4")));
  }

  @Test
  default void keepsACancellationPendingWhileAPartIsFilled() {
    Fence fence = working(entry("o1", "10"));
    journal().decide(fence, intent(D1, "12:05", Leg.of("c", new Request.Cancel(O1, "enough"))));
    journal().claim(fence, after(4), 10, Gate.OPEN);
    buy(fence, "E1", "4", "10");
    assertThat(order(O1).state()).isEqualTo(OrderState.CANCEL_PENDING);
    buy(fence, "E2", "6", "10");
    assertThat(order(O1).state()).isEqualTo(OrderState.FILLED);
  }

  @Test
  default void booksWhatExceedsAnOrderToNobody() {
    Fence fence = working(entry("o1", "10"));
    buy(fence, "E1", "8", "10");
    buy(fence, "E2", "5", "10");
    assertThat(order(O1).filled()).isEqualByComparingTo("10");
    assertThat(positions())
        .containsExactly(
            Map.entry("d1", decimal("10")), Map.entry("orphan:fake:A-1", decimal("3")));
  }

  @Test
  default void booksWhatCameUnaskedToTheOrphans() {
    Fence fence = working(entry("o1", "10"));
    book(fence, execution("E1", "", Action.SELL, "7", "10"));
    book(fence, execution("E2", "NEVERSEEN", Action.SELL, "1", "10"));
    assertThat(positions()).containsExactly(Map.entry("orphan:fake:A-1", decimal("-8")));
    assertThat(rows(tables -> tables.fills().of(Books.orphans(ACCOUNT), 0)))
        .extracting(Fills.Entry::clientId)
        .containsExactly("", "NEVERSEEN");
  }

  @Test
  default void splitsAFillThatTurnsAPositionRound() {
    Fence fence =
        working(entry("o1", "10"), Journals.order("o2", Action.SELL, "25", Effect.REVERSE));
    buy(fence, "E1", "10", "10");
    Booked booked =
        book(fence, execution("E2", clientId(D1, "12:00", "o2"), Action.SELL, "25", "11"));
    assertThat(booked.fills())
        .extracting(it -> it.fill().quantity().toPlainString(), it -> it.fill().cause().purpose())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("10", Purpose.REVERSAL),
            org.assertj.core.groups.Tuple.tuple("15", Purpose.ENTRY));
    assertThat(positions()).containsExactly(Map.entry("d1", decimal("-15")));
    assertThat(booked.order()).map(OrderEntry::state).contains(OrderState.FILLED);
  }

  @Test
  default void closesAPosition() {
    Fence fence = working(entry("o1", "10"), exit("o2", "10"));
    buy(fence, "E1", "10", "10.00");
    Booked booked =
        book(fence, execution("E2", clientId(D1, "12:00", "o2"), Action.SELL, "10", "12.00"));
    assertThat(booked.position()).isEmpty();
    assertThat(positions()).isEmpty();
    assertThat(balances(tables -> tables.books().balances("d1")))
        .containsEntry(
            new Account(org.signalbox.trade.Transaction.Kind.REALISED, "ACME", "USD"),
            decimal("-20.00"));
  }

  @Test
  default void booksWhatAVenueOfOurOwnTellsAsItTellsIt() {
    Fence fence = working(entry("o1", "10"));
    buy(fence, "E1", "10", "10");
    Fill stopped =
        new Fill(
            "stop of o1",
            "ACME",
            Action.SELL,
            decimal("10"),
            decimal("9"),
            List.of(),
            after(70),
            new Cause(Purpose.STOP_LOSS, "clause-2"),
            Protection.NONE);
    Execution told =
        new Execution(
            "E2",
            "",
            "",
            "ACME",
            Action.SELL,
            decimal("10"),
            decimal("9"),
            List.of(),
            after(70),
            Optional.of(stopped));
    Booking booking = new Booking(ACCOUNT, told, ACME, Optional.of(D1), after(71));
    Booked booked = journal().book(fence, List.of(booking), FollowUps.NONE).getFirst();
    assertThat(booked.fills()).extracting(Fills.Entry::fill).containsExactly(stopped);
    assertThat(positions()).isEmpty();
  }

  @Test
  default void storesWhatAFillCallsForWithTheFill() {
    Fence fence = working(entry("o1", "10"));
    FollowUps protect =
        (_, booked) -> {
          String key = FollowUps.fireKey(booked.booking().execution().id());
          Order stop = exit("stop", booked.position().orElseThrow().quantity().toPlainString());
          return List.of(
              Leg.of(
                  "stop", new Request.Place(new Ticket.Single(clientId(D1, key, "stop"), stop))));
        };
    Booking first = booking(execution("E1", O1, Action.BUY, "4", "10"));
    journal().book(fence, List.of(first), protect);
    journal().book(fence, List.of(first), protect);
    assertThat(rows(tables -> tables.outbox().waiting("lane-d1"))).hasSize(1);
    assertThat(rows(tables -> tables.orders().decided("d1", "fill:E1")))
        .extracting(OrderEntry::state)
        .containsExactly(OrderState.QUEUED);
  }

  @Test
  default void booksNothingWhereAFollowUpFails() {
    Fence fence = working(entry("o1", "10"));
    FollowUps broken =
        (_, _) -> {
          throw new IllegalArgumentException("no stop can be made");
        };
    assertThatThrownBy(() ->
            journal()
                .book(fence, List.of(booking(execution("E1", O1, Action.BUY, "4", "10"))), broken))
        .hasMessage("no stop can be made");
    assertThat(holds(tables -> tables.fills().has(ACCOUNT, "E1"))).isFalse();
    assertThat(positions()).isEmpty();
  }

  @Test
  default void comesToTheLedgersBalancesWhateverIsFilled() {
    Fence fence = working(entry("o1", "1000000"), exit("o2", "1000000"));
    String[] ids = {O1, clientId(D1, "12:00", "o2")};
    Cases.one(
        42,
        1,
        (random, _) -> {
          for (int n = 0; n < 40; n++) {
            int side = random.nextInt(2);
            journal()
                .book(
                    fence,
                    List.of(
                        booking(
                            execution(
                                "E" + n,
                                ids[side],
                                side == 0 ? Action.BUY : Action.SELL,
                                BigDecimal.valueOf(random.nextLong(1, 10_000), 2).toString(),
                                BigDecimal.valueOf(random.nextLong(1, 99_999), 3).toString()))),
                    FollowUps.NONE);
          }
        });
    Ledger ledger = new Ledger(D1.capital(), D1.createdAt(), D1.instruments());
    rows(tables -> tables.fills().of("d1", 0)).forEach(it -> ledger.apply(it.fill()));
    Map<Account, BigDecimal> balances = balances(tables -> tables.books().balances("d1"));
    assertThat(balances.keySet()).isEqualTo(ledger.balances().keySet());
    balances.forEach((account, amount) ->
        assertThat(amount).as("%s", account).isEqualByComparingTo(ledger.balance(account)));
    assertThat(positions().getOrDefault("d1", BigDecimal.ZERO))
        .isEqualByComparingTo(
            ledger.position("ACME").map(it -> it.signedQuantity()).orElse(BigDecimal.ZERO));
  }
}
