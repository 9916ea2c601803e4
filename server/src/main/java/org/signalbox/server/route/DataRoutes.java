package org.signalbox.server.route;

import static org.signalbox.server.api.Route.get;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.market.BarSeries;
import org.signalbox.market.History;
import org.signalbox.server.api.Call;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Parameter.Kind;
import org.signalbox.server.job.BarLibrary;
import org.signalbox.server.job.BarLibrary.Held;
import org.signalbox.server.view.data.BarsView;
import org.signalbox.server.view.data.DataSetView;
import org.signalbox.server.view.data.DataSetView.DataSetList;

/** {@code /data}: the bars that are at hand. */
public final class DataRoutes implements Resource {

  private static final int USUAL_BARS = 2_000;
  private static final int MOST_BARS = 20_000;

  private final BarLibrary library;

  public DataRoutes(BarLibrary library) {
    this.library = library;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        get("/data", "listDataSets", "Lists the data sets")
            .answers(
                DataSetList.class,
                _ -> new DataSetList(library.all().stream().map(DataRoutes::view).toList())),
        get("/data/{set}", "getDataSet", "Answers what is known of a data set")
            .answers(DataSetView.class, call -> view(held(call))),
        get("/data/{set}/bars", "getBars", "Answers bars for a chart, merged until they are few")
            .query("from", Kind.INSTANT, "the first instant; from the first bar where left out")
            .query("to", Kind.INSTANT, "the last instant; to the last bar where left out")
            .query("limit", Kind.COUNT, "the most bars, 1 to 20000; 2000 where left out")
            .answers(BarsView.class, this::bars));
  }

  private Held held(Call call) {
    return library.named(call.name("set")).orElseThrow(Refusal::notFound);
  }

  private BarsView bars(Call call) {
    Held held = held(call);
    int limit = call.count("limit", USUAL_BARS, 1, MOST_BARS);
    long from = call.instant("from").map(DataRoutes::millis).orElse(Long.MIN_VALUE);
    long to = call.instant("to").map(DataRoutes::millis).orElse(Long.MAX_VALUE);
    History history = library.open(held);
    BarSeries bars = history.bars().between(from, to);
    return BarsView.of(history.instrument().symbol(), history.timeframe().toString(), bars, limit);
  }

  private static long millis(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException _) {
      return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  private static DataSetView view(Held held) {
    DataSet set = held.set();
    return new DataSetView(
        held.id(),
        set.symbol(),
        set.timeframe().toString(),
        set.rows(),
        Instant.ofEpochMilli(set.firstStart()),
        Instant.ofEpochMilli(set.lastEnd()),
        set.instrument().currency(),
        set.instrument().calendar(),
        set.origin().source(),
        set.origin().prices().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        set.contentHash(),
        held.bundled());
  }
}
