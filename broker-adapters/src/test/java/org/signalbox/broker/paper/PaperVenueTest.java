package org.signalbox.broker.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.market.Bar;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Distance;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Money;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.Lookup;
import org.signalbox.trade.broker.Ticket;

class PaperVenueTest {

  private static final String SYMBOL = "XYZ";
  private static final long MINUTE = 60_000;

  private final PaperVenue venue = venue(SYMBOL);
  private final List<BrokerEvent> heard = new ArrayList<>();
  private long now;

  private static PaperVenue venue(String symbol) {
    return new PaperVenue(
        FillProfile.STANDARD,
        Money.of("10000", "USD"),
        Instant.EPOCH,
        List.of(Instrument.equity(symbol, "XNAS", "USD")));
  }

  private List<BrokerEvent> bar(double open, double high, double low, double close) {
    now += MINUTE;
    Bar bar = new Bar(now - MINUTE, now, open, high, low, close, 1e6);
    return venue.onBar(SYMBOL, bar, false, false);
  }

  private Ticket ticket(String id, Protection protection) {
    return new Ticket.Single(
        "client-" + id,
        new Order(
            id,
            SYMBOL,
            Action.BUY,
            Amount.units("10"),
            Pricing.MARKET,
            Effect.OPEN,
            new Cause(Purpose.ENTRY, "entry"),
            protection,
            0,
            Instant.ofEpochMilli(now)));
  }

  private static Protection stopAt(String level) {
    return new Protection(
        List.of(
            new Protection.StopLoss(
                "stop", new Distance.Level(new BigDecimal(level)), Protection.Anchor.AVERAGE)));
  }

  @Test
  void tellsThatAProtectiveRuleFilledByTheWholeFill() {
    venue.place(ticket("o1", stopAt("95")));
    bar(100, 101, 99, 100);
    List<BrokerEvent> events = bar(100, 100, 90, 92);
    Execution stop = ((BrokerEvent.Executed) events.getFirst()).execution();
    assertThat(stop.clientId()).isEmpty();
    assertThat(stop.brokerOrderId()).isEqualTo("o1/stop");
    assertThat(stop.told().orElseThrow().cause().purpose()).isEqualTo(Purpose.STOP_LOSS);
    assertThat(venue.holdings()).isEmpty();
  }

  @Test
  void namesExecutionsByTheirPlaceAndOrder() {
    venue.place(ticket("o1", stopAt("95")));
    bar(100, 101, 99, 100);
    bar(100, 100, 90, 92);
    assertThat(venue.executionsSince(Instant.EPOCH))
        .extracting(Execution::id)
        .containsExactly("1:o1", "2:o1/stop");
  }

  @Test
  void tellsListenersWhatItReturns() {
    venue.listen(heard::add);
    venue.place(ticket("o1", Protection.NONE));
    List<BrokerEvent> before = List.copyOf(heard);
    List<BrokerEvent> events = bar(100, 101, 99, 100);
    assertThat(heard.subList(before.size(), heard.size())).isEqualTo(events).hasSize(2);
    assertThat(before.getLast()).isInstanceOf(BrokerEvent.Acknowledged.class);
  }

  @Test
  void asksTheCapsAtEachEntry() {
    venue.admitting((order, entered) -> false);
    venue.place(ticket("o1", Protection.NONE));
    assertThat(bar(100, 101, 99, 100))
        .singleElement()
        .matches(it -> it instanceof BrokerEvent.Ended(_, _, var why, _) && why.contains("cap"));
  }

  @Test
  void forgetsWhatEndedLongAgo() {
    venue.place(ticket("o1", Protection.NONE));
    bar(100, 101, 99, 100);
    now += PaperBooks.MEMORY.toMillis();
    bar(100, 101, 99, 100);
    assertThat(venue.find("client-o1")).isInstanceOf(Lookup.Absent.class);
    assertThat(venue.executionsSince(Instant.EPOCH)).isEmpty();
    assertThat(venue.holdings()).hasSize(1);
    assertThat(PaperBooks.MEMORY).isGreaterThan(Duration.ofDays(1));
  }

  @Test
  void refusesTheSameOrderUnderTwoNames() {
    venue.place(ticket("o1", Protection.NONE));
    Order same = ((Ticket.Single) ticket("o1", Protection.NONE)).order();
    assertThat(venue.place(new Ticket.Single("other", same)))
        .isEqualTo(new Submission.Rejected("order 'o1' has another client id"));
  }

  @Test
  void takesOnlyChangesOfProtectionAsSuch() {
    OrderCommand cancel = new OrderCommand.Cancel(SYMBOL, "o1", "");
    assertThatThrownBy(() -> venue.protect(cancel)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesStatesThatAreNoneOfItsOwn() {
    assertThatThrownBy(() -> venue.restore("{".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("no JSON");
    assertThatThrownBy(() -> venue.restore("{}".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("lacks 'version'");
    byte[] other = venue("ABC").save();
    assertThatThrownBy(() -> venue.restore(other)).hasMessageContaining("the venue trades [XYZ]");
    String newer =
        new String(venue.save(), StandardCharsets.UTF_8)
            .replaceFirst("\"version\":1", "\"version\":2");
    assertThatThrownBy(() -> venue.restore(newer.getBytes(StandardCharsets.UTF_8)))
        .hasMessage("the saved state must be of version 1, was 2");
  }
}
