package org.signalbox.broker.alpaca;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.signalbox.broker.http.Fields;
import org.signalbox.broker.http.HttpReply;
import org.signalbox.broker.http.HttpReply.Answered;
import org.signalbox.broker.http.RequestBudget;
import org.signalbox.broker.http.RequestBudget.Urgency;
import org.signalbox.broker.http.RestClient;

/**
 * Alpaca's trading requests, within its budget. What only reads throws where nothing was learnt;
 * what changes something returns what came of it.
 */
final class AlpacaRest implements AutoCloseable {

  private static final int TOO_MANY = 429;
  private static final int NOT_FOUND = 404;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration HOLD = Duration.ofSeconds(5);
  private static final Duration LONGEST_HOLD = Duration.ofSeconds(60);

  private final RestClient client;
  private final RequestBudget budget;
  private final InstantSource clock;
  private final int pageSize;

  /**
   * Speaks through a client.
   *
   * @param pageSize how many orders or executions are asked for at a time
   */
  AlpacaRest(RestClient client, RequestBudget budget, InstantSource clock, int pageSize) {
    this.client = client;
    this.budget = budget;
    this.clock = clock;
    this.pageSize = pageSize;
  }

  HttpReply place(String body) {
    return within(Urgency.ORDINARY, () -> client.send("POST", "/v2/orders", body));
  }

  HttpReply replace(String orderId, String body) {
    return within(Urgency.URGENT, () -> client.send("PATCH", "/v2/orders/" + orderId, body));
  }

  HttpReply cancel(String orderId) {
    return within(Urgency.URGENT, () -> client.delete("/v2/orders/" + orderId));
  }

  /** The order of a client id, with its legs; empty where Alpaca has none. */
  Optional<AlpacaOrder> byClientId(String clientId) {
    Optional<AlpacaOrder> order =
        find("/v2/orders:by_client_order_id?client_order_id=" + Reading.encoded(clientId));
    return order.filter(AlpacaOrder::isOfPair).isPresent() ? byId(order.get().id()) : order;
  }

  /** The order of Alpaca's own id, with its legs. */
  Optional<AlpacaOrder> byId(String orderId) {
    return find("/v2/orders/" + orderId + "?nested=true");
  }

  private Optional<AlpacaOrder> find(String path) {
    HttpReply reply = get(path);
    boolean absent = reply instanceof Answered answer && isProvedAbsent(answer);
    return absent
        ? Optional.empty()
        : Optional.of(Reading.of(reply, it -> AlpacaOrder.of(Fields.parse(it))));
  }

  /** Only Alpaca itself can say that it has no such order; a gateway's page is no proof. */
  private static boolean isProvedAbsent(Answered answer) {
    return answer.status() == NOT_FOUND && (answer.isJson() || answer.body().isEmpty());
  }

  List<AlpacaOrder> openOrders() {
    return orders("status=open&direction=asc", it -> true);
  }

  /** The pair that an order is one of. */
  Optional<AlpacaOrder> pairOf(AlpacaOrder leg) {
    String query = "status=all&direction=desc&symbols=" + Reading.encoded(leg.symbol());
    return orders(query, page -> page.stream().noneMatch(it -> hasLeg(it, leg))).stream()
        .filter(it -> hasLeg(it, leg))
        .findFirst();
  }

  private static boolean hasLeg(AlpacaOrder pair, AlpacaOrder leg) {
    return pair.legs().stream().anyMatch(it -> it.id().equals(leg.id()));
  }

  private List<AlpacaOrder> orders(String query, Predicate<List<AlpacaOrder>> goOn) {
    List<AlpacaOrder> all = new ArrayList<>();
    String cursor = query.contains("direction=asc") ? "&after_order_id=" : "&before_order_id=";
    String path = "/v2/orders?%s&nested=true&limit=%d".formatted(query, pageSize);
    List<AlpacaOrder> page = page(path, AlpacaOrder::of);
    while (!page.isEmpty()) {
      all.addAll(page);
      boolean last = page.size() < pageSize || !goOn.test(page);
      page = last ? List.of() : page(path + cursor + page.getLast().id(), AlpacaOrder::of);
    }
    return all;
  }

  /** Executions from an instant on, oldest first. */
  List<AlpacaFill> fillsSince(Instant from) {
    return fills("after=" + Reading.encoded(from.minusNanos(1).toString())).stream()
        .filter(it -> !it.at().isBefore(from))
        .toList();
  }

  List<AlpacaFill> fillsOf(String orderId) {
    return fills("order_id=" + orderId);
  }

  private List<AlpacaFill> fills(String query) {
    String path =
        "/v2/account/activities/FILL?%s&direction=asc&page_size=%d"
            .formatted(query, Math.min(pageSize, 100));
    List<AlpacaFill> all = new ArrayList<>();
    List<Fields> page = page(path, Function.identity());
    while (!page.isEmpty()) {
      page.forEach(it -> all.add(AlpacaFill.activity(it)));
      page =
          page(
              path + "&page_token=" + Reading.encoded(page.getLast().text("id")),
              Function.identity());
    }
    return all;
  }

  List<Fields> positions() {
    return page("/v2/positions", Function.identity());
  }

  Fields account() {
    return Reading.of(get("/v2/account"), Fields::parse);
  }

  private <T> List<T> page(String path, Function<Fields, T> element) {
    return Reading.of(get(path), it -> Fields.parseAll(it).stream().map(element).toList());
  }

  private HttpReply get(String path) {
    return within(Urgency.ORDINARY, () -> client.get(path));
  }

  private HttpReply within(Urgency urgency, Supplier<HttpReply> request) {
    if (!budget.take(urgency, PATIENCE)) {
      return new HttpReply.NotSent("the budget of requests is used up");
    }
    HttpReply reply = request.get();
    if (reply instanceof Answered answer && answer.status() == TOO_MANY) {
      budget.hold(retryAfter(answer));
    }
    return reply;
  }

  private Duration retryAfter(Answered answer) {
    Optional<Duration> told =
        answer
            .header("retry-after")
            .flatMap(AlpacaRest::seconds)
            .map(Duration::ofSeconds)
            .or(() ->
                answer
                    .header("x-ratelimit-reset")
                    .flatMap(AlpacaRest::seconds)
                    .map(it -> Duration.between(clock.instant(), Instant.ofEpochSecond(it))));
    return told.filter(it -> it.isPositive() && it.compareTo(LONGEST_HOLD) <= 0).orElse(HOLD);
  }

  private static Optional<Long> seconds(String text) {
    return text.matches("\\d{1,12}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  @Override
  public void close() {
    client.close();
  }
}
