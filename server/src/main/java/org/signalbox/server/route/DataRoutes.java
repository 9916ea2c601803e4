package org.signalbox.server.route;

import static org.signalbox.server.api.Route.get;

import java.util.List;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Parameter.Kind;
import org.signalbox.server.view.data.BarsView;
import org.signalbox.server.view.data.DataSetView;
import org.signalbox.server.view.data.DataSetView.DataSetList;

/** {@code /data}: the bars that are at hand. */
public final class DataRoutes implements Resource {

  @Override
  public List<Route> routes() {
    return List.of(
        get("/data", "listDataSets", "Lists the data sets")
            .answers(
                DataSetList.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        get("/data/{set}", "getDataSet", "Answers what is known of a data set")
            .answers(
                DataSetView.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        get("/data/{set}/bars", "getBars", "Answers bars for a chart, merged until they are few")
            .query("from", Kind.INSTANT, "the first instant; from the first bar where left out")
            .query("to", Kind.INSTANT, "the last instant; to the last bar where left out")
            .query("limit", Kind.COUNT, "the most bars, 1 to 20000; 2000 where left out")
            .answers(
                BarsView.class,
                _ -> {
                  throw Unbuilt.here();
                }));
  }
}
