package org.signalbox.server.route;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.server.api.Route;

/** Every route of the API, in the order of the document. */
public final class AllRoutes {

  private AllRoutes() {}

  public static List<Route> list() {
    return Stream.of(
            new SessionRoutes(),
            new StrategyRoutes(),
            new LanguageRoutes(),
            new FunctionRoutes(),
            new GalleryRoutes(),
            new DataRoutes(),
            new BacktestRoutes(),
            new DeploymentRoutes(),
            new BookRoutes(),
            new KillRoutes())
        .flatMap(it -> it.routes().stream())
        .toList();
  }
}
