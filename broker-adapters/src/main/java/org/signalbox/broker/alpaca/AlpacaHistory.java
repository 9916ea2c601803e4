package org.signalbox.broker.alpaca;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.broker.http.Fields;
import org.signalbox.broker.http.RequestBudget;
import org.signalbox.broker.http.RequestBudget.Urgency;
import org.signalbox.broker.http.RestClient;
import org.signalbox.market.Bar;
import org.signalbox.trade.broker.BrokerUnavailableException;

/** Stored bars of a minute, as traded. May be used by several threads. */
final class AlpacaHistory implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LARGEST_PAGE = 10_000;

  private final RestClient client;
  private final RequestBudget budget;
  private final String feed;
  private final int pageSize;

  AlpacaHistory(AlpacaSite site, AlpacaKeys keys, AlpacaPace pace, String feed) {
    this.client = new RestClient(site.data(), keys.headers(), pace.timeouts());
    this.budget = pace.budget();
    this.feed = feed;
    this.pageSize = Math.min(LARGEST_PAGE, pace.pageSize() * 20);
  }

  /**
   * Bars of a minute by symbol, oldest first.
   *
   * @param from the first start, {@code to} the last one; milliseconds since the epoch
   * @throws BrokerUnavailableException where they could not be had whole
   */
  Map<String, List<Bar>> minutes(Collection<String> symbols, long from, long to) {
    Map<String, List<Bar>> bars = new TreeMap<>();
    symbols.forEach(it -> bars.put(it, new ArrayList<>()));
    String path = path(symbols, from, to);
    Optional<String> token = Optional.of("");
    while (token.isPresent()) {
      String next = token.get().isEmpty() ? "" : "&page_token=" + Reading.encoded(token.get());
      Fields page = page(path + next);
      Fields bySymbol = page.findObject("bars").orElseGet(() -> Fields.parse("{}"));
      for (String symbol : bySymbol.names()) {
        List<Bar> rows = bars.computeIfAbsent(symbol, _ -> new ArrayList<>());
        bySymbol.objects(symbol).forEach(it -> rows.add(MinuteBars.minute(it)));
      }
      token = page.find("next_page_token");
    }
    return bars;
  }

  private String path(Collection<String> symbols, long from, long to) {
    boolean coins = symbols.stream().allMatch(AlpacaSymbols::isPair);
    String place =
        coins ? "/v1beta3/crypto/us/bars?" : "/v2/stocks/bars?adjustment=raw&feed=" + feed + "&";
    return "%ssymbols=%s&timeframe=1Min&start=%s&end=%s&limit=%d&sort=asc"
        .formatted(
            place,
            Reading.encoded(String.join(",", symbols)),
            Reading.encoded(Instant.ofEpochMilli(from).toString()),
            Reading.encoded(Instant.ofEpochMilli(to).toString()),
            pageSize);
  }

  private Fields page(String path) {
    if (!budget.take(Urgency.ORDINARY, PATIENCE)) {
      throw new BrokerUnavailableException("the budget of requests is used up");
    }
    return Reading.of(client.get(path), Fields::parse);
  }

  @Override
  public void close() {
    client.close();
  }
}
