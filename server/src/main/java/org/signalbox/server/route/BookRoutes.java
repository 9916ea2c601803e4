package org.signalbox.server.route;

import static org.signalbox.server.api.Route.get;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.signalbox.server.api.Call;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Parameter.Kind;
import org.signalbox.server.live.Desk;
import org.signalbox.server.route.Desks.Found;
import org.signalbox.server.view.live.OrderView;
import org.signalbox.server.view.live.OrderView.FillList;
import org.signalbox.server.view.live.OrderView.OrderList;
import org.signalbox.server.view.live.PortfolioView;
import org.signalbox.server.view.live.PortfolioView.AccountView;
import org.signalbox.server.view.live.PortfolioView.PositionList;
import org.signalbox.server.view.live.PortfolioView.PositionView;

/** Orders, fills, positions and accounts: of one deployment, or of all. */
public final class BookRoutes implements Resource {

  private static final String LIMIT = "the most that are listed, 1 to 10000; 500 where left out";
  private static final int USUAL = 500;
  private static final int MOST = 10_000;

  private final Desks desks;

  public BookRoutes(Desks desks) {
    this.desks = desks;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        get("/orders", "listOrders", "Lists the orders of all deployments, the latest first")
            .query("limit", Kind.COUNT, LIMIT)
            .answers(
                OrderList.class,
                call -> orders(call, desks.each(call.caller(), it -> orders(call, it)))),
        get("/positions", "listPositions", "Lists what is held")
            .answers(PositionList.class, call -> new PositionList(positions(call))),
        get("/portfolio", "getPortfolio", "Answers accounts and positions")
            .answers(
                PortfolioView.class, call -> new PortfolioView(accounts(call), positions(call))),
        get("/deployments/{deployment}/orders", "listOrdersOf", "Lists its orders, latest first")
            .query("limit", Kind.COUNT, LIMIT)
            .answers(OrderList.class, call -> orders(call, orders(call, find(call)))),
        get("/deployments/{deployment}/fills", "listFillsOf", "Lists its fills, earliest first")
            .answers(FillList.class, this::fills),
        get("/deployments/{deployment}/positions", "listPositionsOf", "Lists what it holds")
            .answers(
                PositionList.class,
                call -> {
                  Found found = find(call);
                  return new PositionList(found.desk().positions(found.view()));
                }));
  }

  private Found find(Call call) {
    return desks.find(call.caller(), call.name("deployment"));
  }

  private Stream<OrderView> orders(Call call, Found found) {
    return found.desk().operations().orders(desks.tenant(call.caller()), found.id()).stream()
        .map(it -> LiveViews.of(found.desk().mode(), it));
  }

  private static OrderList orders(Call call, Stream<OrderView> orders) {
    return new OrderList(
        orders
            .sorted(Comparator.comparing(OrderView::decided).reversed())
            .limit(call.count("limit", USUAL, 1, MOST))
            .toList());
  }

  private FillList fills(Call call) {
    Found found = find(call);
    return new FillList(
        found.desk().operations().fills(desks.tenant(call.caller()), found.id()).stream()
            .map(it -> LiveViews.of(found.desk().mode(), it))
            .toList());
  }

  private List<PositionView> positions(Call call) {
    String tenant = desks.tenant(call.caller());
    return desks.all().stream().flatMap((Desk<?> it) -> it.positions(tenant).stream()).toList();
  }

  private List<AccountView> accounts(Call call) {
    String tenant = desks.tenant(call.caller());
    return desks.all().stream().flatMap((Desk<?> it) -> it.accounts(tenant).stream()).toList();
  }
}
