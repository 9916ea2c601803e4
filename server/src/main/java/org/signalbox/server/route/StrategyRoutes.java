package org.signalbox.server.route;

import static org.signalbox.server.api.Route.delete;
import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.patch;
import static org.signalbox.server.api.Route.post;

import java.util.List;
import org.signalbox.server.api.Route;
import org.signalbox.server.view.strategy.StrategyView;
import org.signalbox.server.view.strategy.StrategyView.NewStrategy;
import org.signalbox.server.view.strategy.StrategyView.StrategyChange;
import org.signalbox.server.view.strategy.StrategyView.StrategyList;
import org.signalbox.server.view.strategy.VersionView;
import org.signalbox.server.view.strategy.VersionView.NewVersion;
import org.signalbox.server.view.strategy.VersionView.VersionList;

/** {@code /strategies}: strategies and their versions, which never change. */
public final class StrategyRoutes implements Resource {

  @Override
  public List<Route> routes() {
    return List.of(
        get("/strategies", "listStrategies", "Lists the strategies, the last changed first")
            .answers(
                StrategyList.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        post("/strategies", "createStrategy", "Keeps a text as a new strategy")
            .takes(NewStrategy.class)
            .creates(
                StrategyView.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }),
        get("/strategies/{strategy}", "getStrategy", "Answers a strategy and its latest version")
            .answers(
                StrategyView.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        patch("/strategies/{strategy}", "renameStrategy", "Gives a strategy another name")
            .takes(StrategyChange.class)
            .answers(
                StrategyView.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }),
        delete("/strategies/{strategy}", "deleteStrategy", "Takes a strategy off the list")
            .does(_ -> {
              throw Unbuilt.here();
            }),
        get("/strategies/{strategy}/versions", "listVersions", "Lists all versions, latest first")
            .answers(
                VersionList.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        post("/strategies/{strategy}/versions", "createVersion", "Keeps a text as a new version")
            .takes(NewVersion.class)
            .creates(
                VersionView.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }),
        get("/strategies/{strategy}/versions/{version}", "getVersion", "Answers one version")
            .answers(
                VersionView.class,
                _ -> {
                  throw Unbuilt.here();
                }));
  }
}
