package org.signalbox.server.route;

import static org.signalbox.server.api.Route.get;

import java.util.List;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Parameter.Kind;
import org.signalbox.server.view.live.EventView;
import org.signalbox.server.view.live.EventView.EventList;
import org.signalbox.server.view.live.OrderView.OrderList;
import org.signalbox.server.view.live.PortfolioView;
import org.signalbox.server.view.live.PortfolioView.PositionList;

/** Orders, positions, the portfolio and events of all deployments. */
public final class BookRoutes implements Resource {

  @Override
  public List<Route> routes() {
    return List.of(
        get("/orders", "listOrders", "Lists the orders of all deployments, the latest first")
            .query("limit", Kind.COUNT, "the most orders, 1 to 1000; 200 where left out")
            .answers(
                OrderList.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        get("/positions", "listPositions", "Lists what is held")
            .answers(
                PositionList.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        get("/portfolio", "getPortfolio", "Answers accounts and positions")
            .answers(
                PortfolioView.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        get("/events", "listEvents", "Lists events after a number")
            .query("after", Kind.COUNT, "the number of the last event that is known; 0 for all")
            .query("limit", Kind.COUNT, "the most events, 1 to 1000; 200 where left out")
            .answers(
                EventList.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        get("/events/stream", "watchEvents", "Tells events as they are stored, after Last-Event-ID")
            .streams(
                EventView.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }));
  }
}
