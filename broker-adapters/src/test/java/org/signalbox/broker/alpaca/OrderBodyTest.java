package org.signalbox.broker.alpaca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.broker.Ticket;

class OrderBodyTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** {@code market}, {@code limit 99}, {@code stop 99}, {@code stop 99 limit 98}, {@code open}. */
  private static Pricing pricing(String text) {
    String[] words = text.split(" ");
    return switch (words[0]) {
      case "market" -> Pricing.MARKET;
      case "open" -> Pricing.AT_OPEN;
      case "close" -> Pricing.AT_CLOSE;
      case "limit" -> new Pricing.Limit(new BigDecimal(words[1]));
      case "stop" ->
          words.length == 2
              ? new Pricing.Stop(new BigDecimal(words[1]))
              : new Pricing.StopLimit(new BigDecimal(words[1]), new BigDecimal(words[3]));
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Order order(String symbol, Amount amount, String pricing) {
    return new Order(
        "o",
        symbol,
        Action.BUY,
        amount,
        pricing(pricing),
        Effect.OPEN,
        new Cause(Purpose.ENTRY, "clause"),
        Protection.NONE,
        0,
        Instant.EPOCH);
  }

  private static Ticket ticket(String symbol, String quantity, String pricing) {
    return new Ticket.Single("c1", order(symbol, Amount.units(quantity), pricing));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      textBlock =
          """
          AAPL,    10,     market,           market,     day
          AAPL,    10.000, limit 99.50,      limit,      gtc
          AAPL,    10,     stop 99,          stop,       gtc
          AAPL,    10,     stop 99 limit 98, stop_limit, gtc
          AAPL,    10,     open,             market,     opg
          AAPL,    10,     close,            market,     cls
          AAPL,    0.5,    market,           market,     day
          AAPL,    0.5,    limit 99,         limit,      day
          BTC/USD, 0.5,    market,           market,     gtc
          BTC/USD, 0.5,    stop 99 limit 98, stop_limit, gtc
          """)
  void findsTypeAndTime(String symbol, String quantity, String pricing, String type, String time)
      throws Exception {
    JsonNode body = MAPPER.readTree(OrderBody.of(ticket(symbol, quantity, pricing)));
    assertThat(body.get("type").asText()).isEqualTo(type);
    assertThat(body.get("time_in_force").asText()).isEqualTo(time);
    assertThat(body.get("client_order_id").asText()).isEqualTo("c1");
    assertThat(body.get("side").asText()).isEqualTo("buy");
  }

  @Test
  void writesDecimalsAsPlainText() throws Exception {
    JsonNode body = MAPPER.readTree(OrderBody.of(ticket("AAPL", "1E+2", "stop 99.50 limit 0.10")));
    assertThat(body.get("qty")).isEqualTo(MAPPER.readTree("\"100\""));
    assertThat(body.get("stop_price")).isEqualTo(MAPPER.readTree("\"99.5\""));
    assertThat(body.get("limit_price")).isEqualTo(MAPPER.readTree("\"0.1\""));
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      textBlock =
          """
          BTC/USD, 1,   stop 99, coins take no stop orders
          BTC/USD, 1,   open,    an auction takes whole shares only
          AAPL,    0.5, close,   an auction takes whole shares only
          """)
  void refusesWhatHasNoForm(String symbol, String quantity, String pricing, String reason) {
    assertThatThrownBy(() -> OrderBody.of(ticket(symbol, quantity, pricing)))
        .hasMessageContaining(reason);
  }

  @Test
  void refusesAmountsOfMoney() {
    Amount all = new Amount.ShareOfEquity(BigDecimal.ONE);
    assertThatThrownBy(() -> OrderBody.of(new Ticket.Single("c1", order("AAPL", all, "market"))))
        .hasMessageContaining("no quantity");
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      textBlock =
          """
          market,    stop 90,    the target of a pair must be a limit order
          limit 110, limit 90,   the stop of a pair must be a stop order
          """)
  void refusesPairsThatAreNone(String target, String stop, String reason) {
    Amount ten = Amount.units("10");
    assertThatThrownBy(() ->
            OrderBody.of(
                new Ticket.OneCancelsOther(
                    "c1", order("AAPL", ten, target), order("AAPL", ten, stop))))
        .hasMessage(reason);
  }

  @Test
  void replacesOnlyWhatKeepsItsType() throws Exception {
    JsonNode body = MAPPER.readTree(OrderBody.replacing("limit", ticket("AAPL", "7", "limit 98")));
    assertThat(body.toString())
        .isEqualTo("{\"qty\":\"7\",\"client_order_id\":\"c1\",\"limit_price\":\"98\"}");
    assertThatThrownBy(() -> OrderBody.replacing("stop", ticket("AAPL", "7", "limit 98")))
        .hasMessage("a replacement keeps the type 'stop', was 'limit'");
    assertThatThrownBy(() -> OrderBody.replacing("limit", ticket("AAPL", "7.5", "limit 98")))
        .hasMessage("a replacement must be for whole shares");
  }
}
