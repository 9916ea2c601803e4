package org.signalbox.server.route;

import static org.signalbox.server.api.Route.get;

import java.util.List;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Route;
import org.signalbox.server.view.strategy.FunctionView;
import org.signalbox.server.view.strategy.FunctionView.FunctionList;

/** {@code /functions}: what a strategy may call. */
public final class FunctionRoutes implements Resource {

  private final Catalog catalog = Catalog.standard();

  @Override
  public List<Route> routes() {
    return List.of(
        get("/functions", "listFunctions", "Lists all functions, family by family")
            .answers(
                FunctionList.class,
                _ -> new FunctionList(catalog.all().stream().map(FunctionView::of).toList())),
        get("/functions/{function}", "getFunction", "Answers one function")
            .answers(
                FunctionView.class,
                call ->
                    catalog
                        .find(call.name("function"))
                        .map(FunctionView::of)
                        .orElseThrow(Refusal::notFound)));
  }
}
