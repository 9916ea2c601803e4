package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.live.journal.table.OrderState.ACKED;
import static org.signalbox.live.journal.table.OrderState.CANCELLED;
import static org.signalbox.live.journal.table.OrderState.QUEUED;
import static org.signalbox.live.journal.table.OrderState.UNKNOWN;
import static org.signalbox.testing.Journals.ACCOUNT;
import static org.signalbox.testing.Journals.NOON;
import static org.signalbox.testing.Journals.after;
import static org.signalbox.testing.Journals.decimal;
import static org.signalbox.testing.Journals.deployment;
import static org.signalbox.testing.Journals.entry;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.table.Holds.Hold;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.OrderState.Evidence;
import org.signalbox.live.journal.text.Canonical;
import org.signalbox.testing.Journals;
import org.signalbox.trade.Action;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Money;
import org.signalbox.trade.broker.Ticket;

/** Decisions, orders, and the buying power that orders hold. */
interface OrderContract extends StoreContract {

  private void deploy(String... ids) {
    change(tables -> {
      for (String id : ids) {
        tables.deployments().insert(deployment(id));
      }
    });
  }

  private boolean insert(OrderEntry order) {
    return paper().<Boolean>write(tables -> tables.orders().insert(order));
  }

  private static Decisions.Entry decision(String fireKey, long inputs) {
    Decision decision = new Decision(after(inputs), List.of(), List.of());
    return new Decisions.Entry(
        "d1", fireKey, inputs, decision, Canonical.write(decision), after(inputs));
  }

  @Test
  default void keepsOneDecisionForAFireKey() {
    deploy("d1");
    assertThat(paper().<Boolean>write(tables -> tables.decisions().insert(decision("12:00", 1))))
        .isTrue();
    assertThat(paper().<Boolean>write(tables -> tables.decisions().insert(decision("12:00", 2))))
        .isFalse();
    assertThat(one(tables -> tables.decisions().find("d1", "12:00")))
        .contains(decision("12:00", 1));
    assertThat(one(tables -> tables.decisions().find("d1", "12:05"))).isEmpty();
  }

  @Test
  default void listsDecisionsAsTheyWereMade() {
    deploy("d1");
    change(tables -> {
      tables.decisions().insert(decision("b", 1));
      tables.decisions().insert(decision("a", 2));
      tables.decisions().insert(decision("c", 3));
    });
    assertThat(rows(tables -> tables.decisions().of("d1")))
        .containsExactly(decision("b", 1), decision("a", 2), decision("c", 3));
    assertThat(one(tables -> tables.decisions().latest("d1"))).contains(decision("c", 3));
    assertThat(one(tables -> tables.decisions().latest("d2"))).isEmpty();
  }

  @Test
  default void keepsOneOfManyDecisionsMadeAtOnce() {
    deploy("d1");
    List<Callable<Boolean>> deciding =
        IntStream.range(0, 16)
            .<Callable<Boolean>>mapToObj(n ->
                () ->
                    paper()
                        .<Boolean>write(tables -> tables.decisions().insert(decision("12:00", n))))
            .toList();
    assertThat(Together.run(deciding)).filteredOn(won -> won).hasSize(1);
  }

  @Test
  default void givesAnOrderBackAsItWas() {
    deploy("d1");
    OrderEntry order =
        new OrderEntry(
            "C1",
            "d1",
            ACCOUNT,
            "12:00",
            "leg",
            new Ticket.OneCancelsOther(
                "C1",
                Journals.order("t", Action.SELL, "1.50", Effect.CLOSE_ALL),
                Journals.order("s", Action.SELL, "1.5", Effect.CLOSE_ALL)),
            Optional.empty(),
            "C0",
            ACKED,
            2,
            "B-7",
            decimal("0.10"),
            decimal("12.345000"),
            "a 'reason'\nof two lines",
            NOON,
            after(1));
    assertThat(insert(order)).isTrue();
    assertThat(one(tables -> tables.orders().find("C1"))).contains(order);
    assertThat(one(tables -> tables.orders().find("C2"))).isEmpty();
  }

  @Test
  default void keepsInstantsToTheMicrosecond() {
    deploy("d1");
    OrderEntry order =
        entry("C1", "d1", "o1", QUEUED)
            .become(CANCELLED, Evidence.OURS, "late", StoreContract.withNanos(NOON));
    insert(order);
    assertThat(one(tables -> tables.orders().find("C1"))).contains(order);
    assertThat(order.changedAt()).isEqualTo(NOON.plusNanos(123_456_000));
  }

  @Test
  default void keepsTheFirstOrderOfAClientId() {
    deploy("d1");
    insert(entry("C1", "d1", "o1", QUEUED));
    assertThat(insert(entry("C1", "d1", "o2", QUEUED))).isFalse();
    assertThat(one(tables -> tables.orders().find("C1"))).map(it -> it.order().id()).contains("o1");
  }

  @Test
  default void storesWhatAnOrderHasBecome() {
    deploy("d1");
    insert(entry("C1", "d1", "o1", QUEUED));
    OrderEntry changed =
        entry("C1", "d1", "o1", QUEUED)
            .sending(after(1))
            .become(ACKED, Evidence.BROKER, "", after(2))
            .known("B-1")
            .filled(decimal("3.000"), decimal("10.5"), after(3));
    change(tables -> tables.orders().lock("C1"));
    change(tables -> tables.orders().update(entry("C1", "d1", "o1", QUEUED).sending(after(1))));
    change(tables -> tables.orders().update(changed));
    assertThat(one(tables -> tables.orders().find("C1"))).contains(changed);
    assertThat(changed.remaining()).contains(decimal("7.000"));
  }

  @Test
  default void findsTheNewestOrderOfAName() {
    deploy("d1", "d2");
    insert(entry("C1", "d1", "o1", CANCELLED));
    insert(entry("C2", "d1", "o1", QUEUED));
    insert(entry("C3", "d2", "o1", QUEUED));
    assertThat(one(tables -> tables.orders().named("d1", "o1")))
        .map(OrderEntry::clientId)
        .contains("C2");
    assertThat(one(tables -> tables.orders().named("d1", "o2"))).isEmpty();
  }

  @Test
  default void countsAsOpenWhatHasNotEnded() {
    deploy("d1");
    List<String> open =
        Arrays.stream(OrderState.values())
            .peek(state -> insert(entry("C-" + state, "d1", "o-" + state, state)))
            .filter(state -> !state.isFinal())
            .map(state -> "C-" + state)
            .toList();
    assertThat(rows(tables -> tables.orders().open("d1")))
        .extracting(OrderEntry::clientId)
        .containsExactlyElementsOf(open)
        .hasSize(7);
    assertThat(rows(tables -> tables.orders().open(ACCOUNT)))
        .extracting(OrderEntry::clientId)
        .containsExactlyElementsOf(open);
    assertThat(rows(tables -> tables.orders().open(new BrokerAccount("fake", "A-2")))).isEmpty();
  }

  @Test
  default void knowsWhatIsInDoubt() {
    deploy("d1");
    OrderEntry unknown = entry("C1", "d1", "o1", UNKNOWN);
    insert(unknown);
    insert(entry("C2", "d1", "o2", ACKED));
    assertThat(rows(tables -> tables.orders().inDoubt(ACCOUNT)))
        .extracting(OrderEntry::clientId)
        .containsExactly("C1");
    change(tables -> tables.orders().update(unknown.become(ACKED, Evidence.BROKER, "", after(1))));
    assertThat(rows(tables -> tables.orders().inDoubt(ACCOUNT))).isEmpty();
  }

  @Test
  default void closesAnOrderThatEnds() {
    deploy("d1");
    insert(entry("C1", "d1", "o1", QUEUED));
    OrderEntry ended = entry("C1", "d1", "o1", QUEUED).become(CANCELLED, Evidence.OURS, "", NOON);
    change(tables -> tables.orders().update(ended));
    assertThat(rows(tables -> tables.orders().open("d1"))).isEmpty();
  }

  @Test
  default void listsOrdersNewestFirst() {
    deploy("d1");
    for (String id : List.of("C3", "C1", "C2")) {
      insert(entry(id, "d1", "o", QUEUED));
    }
    assertThat(rows(tables -> tables.orders().of("d1", 2)))
        .extracting(OrderEntry::clientId)
        .containsExactly("C2", "C1");
    assertThat(rows(tables -> tables.orders().decided("d1", "fire-C3")))
        .extracting(OrderEntry::clientId)
        .containsExactly("C3");
  }

  private boolean take(String clientId, String amount, String limit) {
    return paper()
        .<Boolean>write(tables ->
            tables
                .holds()
                .take(
                    new Hold(clientId, ACCOUNT, Money.of(amount, "USD")), Money.of(limit, "USD")));
  }

  @Test
  default void letsOrdersTakeBuyingPowerUpToALimit() {
    assertThat(take("C1", "60.00", "100.00")).isTrue();
    assertThat(take("C2", "40.01", "100.00")).isFalse();
    assertThat(take("C3", "40.00", "100.00")).isTrue();
    assertThat(rows(tables -> tables.holds().at(ACCOUNT)))
        .extracting(Hold::clientId)
        .containsExactly("C1", "C3");
  }

  @Test
  default void givesBuyingPowerBack() {
    take("C1", "60", "100");
    change(tables -> tables.holds().release("C1"));
    change(tables -> tables.holds().release("C1"));
    assertThat(one(tables -> tables.holds().find("C1"))).isEmpty();
    assertThat(take("C2", "100", "100")).isTrue();
    assertThat(one(tables -> tables.holds().find("C2")))
        .contains(new Hold("C2", ACCOUNT, Money.of("100", "USD")));
  }

  @Test
  default void letsExactlyTheAffordableOfManyOrdersPass() {
    List<Callable<Boolean>> taking =
        IntStream.range(0, 24)
            .<Callable<Boolean>>mapToObj(n -> () -> take("C" + n, "9.99", "100"))
            .toList();
    assertThat(Together.run(taking)).filteredOn(taken -> taken).hasSize(10);
    BigDecimal held =
        rows(tables -> tables.holds().at(ACCOUNT)).stream()
            .map(it -> it.amount().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(held).isEqualByComparingTo("99.90");
  }
}
