package org.signalbox.live.route;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Position;

/**
 * The fills of open positions, which books keep elsewhere. What was committed is remembered, so
 * that each fill is read about once. Instances hold state and belong to one thread.
 */
final class OpenFills {

  private final Map<String, Tail> books = new HashMap<>();

  /** The fills since each instrument of a book was last flat. */
  private record Tail(long seq, Map<String, List<Fill>> fills) {

    static final Tail EMPTY = new Tail(0, Map.of());

    Tail and(List<Fills.Entry> entries) {
      Map<String, List<Fill>> all = new HashMap<>();
      fills.forEach((symbol, list) -> all.put(symbol, new ArrayList<>(list)));
      long last = seq;
      for (Fills.Entry entry : entries) {
        last = entry.seq();
        List<Fill> open = all.computeIfAbsent(entry.fill().instrument(), _ -> new ArrayList<>());
        open.add(entry.fill());
        if (sum(open).signum() == 0) {
          open.clear();
        }
      }
      return new Tail(last, all);
    }

    private static BigDecimal sum(List<Fill> open) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Fill fill : open) {
        BigDecimal sign = BigDecimal.valueOf(fill.action().sign());
        sum = sum.add(fill.quantity().multiply(sign));
      }
      return sum;
    }
  }

  /** A stored position with its fills. */
  Position complete(Tables tables, String book, Position stored) {
    List<Fill> open = now(tables, book).fills().getOrDefault(stored.instrument(), List.of());
    return new Position(
        stored.instrument(),
        stored.side(),
        stored.quantity(),
        stored.entered(),
        stored.cost(),
        stored.realised(),
        stored.firstEntry(),
        stored.lastEntry(),
        stored.riskPerUnit(),
        stored.protection(),
        open);
  }

  private Tail now(Tables tables, String book) {
    Tail known = books.getOrDefault(book, Tail.EMPTY);
    List<Fills.Entry> more = tables.fills().of(book, known.seq());
    return more.isEmpty() ? known : known.and(more);
  }

  /** Remembers what is committed. */
  void remember(Tables committed, String book) {
    books.put(book, now(committed, book));
  }

  void forget() {
    books.clear();
  }
}
