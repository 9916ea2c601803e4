package org.signalbox.broker.alpaca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.broker.http.Fields;
import org.signalbox.broker.http.PaperCredentials;
import org.signalbox.broker.http.UnreadableAnswerException;
import org.signalbox.testing.Shared;
import org.signalbox.testing.alpaca.AlpacaFake;
import org.signalbox.testing.alpaca.AlpacaFake.Exchanged;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.PaperBroker;
import org.signalbox.trade.broker.Ticket;

/** What is sent and understood, against Alpaca's own description and examples. */
class AlpacaContractTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static OpenApi trading() throws IOException {
    return OpenApi.read(Shared.path("brokers/openapi/alpaca-trading.yaml"));
  }

  private static Path fixture(String path) {
    return Shared.path("brokers/fixtures/alpaca/" + path);
  }

  private static Order order(String id, String quantity, Pricing pricing, Action action) {
    return new Order(
        id,
        "AAPL",
        action,
        Amount.units(quantity),
        pricing,
        action == Action.BUY ? Effect.OPEN_OR_ADD : Effect.CLOSE_PART,
        new Cause(Purpose.ENTRY, "clause"),
        Protection.NONE,
        0,
        Instant.EPOCH);
  }

  private static Pricing limit(String price) {
    return new Pricing.Limit(new BigDecimal(price));
  }

  private static Pricing stop(String price) {
    return new Pricing.Stop(new BigDecimal(price));
  }

  /** One of each thing that the adapter ever asks. */
  private static List<Exchanged> everything() {
    try (AlpacaFake fake = new AlpacaFake(InstantSource.system());
        PaperBroker broker =
            AlpacaPaperBroker.onLoopback(
                fake.port(),
                PaperCredentials.of(AlpacaFake.KEY_ID, AlpacaFake.SECRET),
                AlpacaConformanceTest.quick())) {
      List<Pricing> pricings =
          List.of(
              Pricing.MARKET,
              Pricing.AT_OPEN,
              Pricing.AT_CLOSE,
              limit("90"),
              stop("110"),
              new Pricing.StopLimit(new BigDecimal("110"), new BigDecimal("111")));
      fake.exchange().price("AAPL", "100");
      for (int i = 0; i < pricings.size(); i++) {
        broker.place(new Ticket.Single("c" + i, order("o" + i, "10", pricings.get(i), Action.BUY)));
      }
      broker.place(new Ticket.Single("part", order("p", "0.5", Pricing.MARKET, Action.BUY)));
      broker.replace("c3", new Ticket.Single("r", order("r", "7", limit("91"), Action.BUY)));
      broker.place(
          new Ticket.OneCancelsOther(
              "pair",
              order("t", "5", limit("120"), Action.SELL),
              order("s", "5", stop("80"), Action.SELL)));
      broker.cancel("c4");
      broker.place(new Ticket.Single("no", order("n", "99999", limit("90"), Action.BUY)));
      broker.openOrders();
      broker.executionsSince(Instant.EPOCH);
      broker.holdings();
      broker.funds();
      broker.find("c3");
      return fake.exchanged();
    }
  }

  private static String template(String path) {
    return path.startsWith("/v2/orders/")
        ? "/v2/orders/{order_id}"
        : path.replace("/activities/FILL", "/activities/{activity_type}");
  }

  @Test
  void sendsWhatTheDescriptionAsksFor() throws IOException {
    OpenApi api = trading();
    List<String> problems = new ArrayList<>();
    long checked = 0;
    for (Exchanged each : everything()) {
      if (!each.request().isEmpty()) {
        checked++;
        api.requestProblems(each.method(), template(each.path()), MAPPER.readTree(each.request()))
            .forEach(it -> problems.add(each.request() + " " + it));
      }
    }
    assertThat(problems).isEmpty();
    assertThat(checked).isEqualTo(10);
  }

  @Test
  void isTestedAgainstAnswersAsTheDescriptionHasThem() throws IOException {
    OpenApi api = trading();
    List<String> problems = new ArrayList<>();
    for (Exchanged each : everything()) {
      JsonNode body = each.answer().isEmpty() ? MAPPER.nullNode() : MAPPER.readTree(each.answer());
      api.answerProblems(each.method(), template(each.path()), each.status(), body)
          .forEach(it -> problems.add(each.method() + " " + each.path() + " " + it));
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void wouldNoticeAWrongAnswer() throws IOException {
    OpenApi api = trading();
    ObjectNode order =
        (ObjectNode)
            MAPPER.readTree(
                Files.readString(fixture("rest/trading/post-v2-orders.200.equity.json")));
    assertThat(api.problems("Order", order)).isEmpty();
    assertThat(api.problems("Order", order.deepCopy().put("qty", 2))).hasSize(1);
    assertThat(api.problems("Order", order.deepCopy().put("status", "open"))).hasSize(1);
    assertThat(api.problems("Order", order.deepCopy().put("id", "7"))).hasSize(1);
    assertThat(api.problems("Order", order.deepCopy().without(List.of("type")))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rest/trading/post-v2-orders.200.equity.json",
        "rest/trading/post-v2-orders.200.crypto.json",
        "rest/trading/patch-v2-orders-order-id.200.equity.json",
        "rest/trading/get-v2-orders-order-id.200.equity.json",
        "rest/trading/get-v2-orders-order-id.200.crypto.json"
      })
  void understandsPublishedOrders(String name) throws IOException {
    String text = Files.readString(fixture(name));
    JsonNode json = MAPPER.readTree(text);
    OrderReport report = AlpacaOrder.of(Fields.parse(text)).report();
    assertThat(report.clientId()).isEqualTo(json.get("client_order_id").asText());
    assertThat(report.brokerOrderId()).isEqualTo(json.get("id").asText());
    assertThat(report.quantity().orElseThrow()).isEqualByComparingTo(json.get("qty").asText());
    assertThat(report.at()).isEqualTo(Instant.parse(json.get("updated_at").asText()));
    assertThat(report.state()).isEqualTo(OrderReport.State.WORKING);
  }

  @Test
  void understandsThePublishedFill() throws IOException {
    Fields event =
        Fields.parse(Files.readString(fixture("ws-trading/server-trade_updates-fill-1.json")));
    Fields data = event.object("data");
    AlpacaOrder order = AlpacaOrder.of(data.object("order"));
    AlpacaFill fill = AlpacaFill.event(data, order);
    assertThat(fill.symbol()).isEqualTo("SOL/USD");
    assertThat(fill.quantity()).isEqualTo(new BigDecimal("1790.86"));
    assertThat(fill.price()).isEqualTo(new BigDecimal("105.8988475"));
    assertThat(fill.at()).isEqualTo(Instant.parse("2022-04-19T17:45:05.024916716Z"));
    assertThat(fill.execution("c").id()).isEqualTo(order.id() + ":1790.86");
  }

  @Test
  void understandsThePublishedActivity() throws IOException {
    Path file = fixture("schema-examples/trading/TradingActivities.example-1.json");
    AlpacaFill fill = AlpacaFill.activity(Fields.parse(Files.readString(file)));
    assertThat(fill.cumulative()).isEqualTo(new BigDecimal("2"));
    assertThat(fill.price()).isEqualTo(new BigDecimal("174.78"));
    assertThat(fill.at()).isEqualTo(Instant.parse("2022-02-02T18:55:09.981482Z"));
  }

  @Test
  void knowsEveryPublishedStatus() throws IOException {
    ObjectNode order =
        (ObjectNode)
            MAPPER.readTree(
                Files.readString(fixture("rest/trading/post-v2-orders.200.equity.json")));
    Map<String, OrderReport.State> expected =
        Map.of(
            "filled", OrderReport.State.FILLED,
            "canceled", OrderReport.State.CANCELLED,
            "expired", OrderReport.State.EXPIRED,
            "rejected", OrderReport.State.REJECTED,
            "replaced", OrderReport.State.REPLACED);
    for (String status :
        List.of(
            "new",
            "partially_filled",
            "filled",
            "done_for_day",
            "canceled",
            "expired",
            "replaced",
            "pending_cancel",
            "pending_replace",
            "accepted",
            "pending_new",
            "accepted_for_bidding",
            "stopped",
            "rejected",
            "suspended",
            "calculated",
            "held")) {
      AlpacaOrder told =
          AlpacaOrder.of(Fields.parse(order.deepCopy().put("status", status).toString()));
      assertThat(told.state()).isEqualTo(expected.getOrDefault(status, OrderReport.State.WORKING));
    }
  }

  @Test
  void readsEveryPublishedDataMessage() throws IOException {
    try (Stream<Path> files = Files.list(fixture("ws-data"))) {
      for (Path file : files.filter(it -> it.toString().contains("-b-")).toList()) {
        Fields bar = Fields.parse(Files.readString(file));
        assertThat(MinuteBars.minute(bar).high()).isEqualTo(bar.decimal("h").doubleValue());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"id\":1}", "<html>", "{} {}", "null", "7"})
  void saysThatNonsenseIsUnreadable(String text) {
    assertThatThrownBy(() -> AlpacaOrder.of(Fields.parse(text)))
        .isInstanceOf(UnreadableAnswerException.class);
  }
}
