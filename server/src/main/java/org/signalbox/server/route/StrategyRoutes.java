package org.signalbox.server.route;

import static org.signalbox.server.api.Route.delete;
import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.patch;
import static org.signalbox.server.api.Route.post;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.signalbox.server.api.Call;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.api.Route;
import org.signalbox.server.store.Strategies;
import org.signalbox.server.store.Strategies.Version;
import org.signalbox.server.view.strategy.StrategyView;
import org.signalbox.server.view.strategy.StrategyView.NewStrategy;
import org.signalbox.server.view.strategy.StrategyView.StrategyChange;
import org.signalbox.server.view.strategy.StrategyView.StrategyList;
import org.signalbox.server.view.strategy.VersionView;
import org.signalbox.server.view.strategy.VersionView.NewVersion;
import org.signalbox.server.view.strategy.VersionView.VersionList;

/** {@code /strategies}: strategies and their versions, which never change. */
public final class StrategyRoutes implements Resource {

  private static final int LONGEST_NAME = 120;

  private final Strategies strategies;
  private final InstantSource clock;

  public StrategyRoutes(Strategies strategies, InstantSource clock) {
    this.strategies = strategies;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        get("/strategies", "listStrategies", "Lists the strategies, the last changed first")
            .answers(StrategyList.class, this::list),
        post("/strategies", "createStrategy", "Keeps a text as a new strategy")
            .takes(NewStrategy.class)
            .creates(StrategyView.class, this::create),
        get("/strategies/{strategy}", "getStrategy", "Answers a strategy and its latest version")
            .answers(StrategyView.class, call -> StoredTexts.strategy(latest(call))),
        patch("/strategies/{strategy}", "renameStrategy", "Gives a strategy another name")
            .takes(StrategyChange.class)
            .answers(StrategyView.class, this::rename),
        delete("/strategies/{strategy}", "deleteStrategy", "Takes a strategy off the list")
            .does(this::remove),
        get("/strategies/{strategy}/versions", "listVersions", "Lists all versions, latest first")
            .answers(VersionList.class, this::versions),
        post("/strategies/{strategy}/versions", "createVersion", "Keeps a text as a new version")
            .takes(NewVersion.class)
            .creates(VersionView.class, this::createVersion),
        get("/strategies/{strategy}/versions/{version}", "getVersion", "Answers one version")
            .answers(VersionView.class, this::version));
  }

  private StrategyList list(Call call) {
    return new StrategyList(
        strategies.all(call.caller().tenant()).stream().map(StoredTexts::summary).toList());
  }

  private Version latest(Call call) {
    return strategies
        .latest(call.caller().tenant(), call.id("strategy"))
        .orElseThrow(Refusal::notFound);
  }

  private StrategyView create(Call call, NewStrategy wanted) {
    String name = Names.checked("name", wanted.name(), LONGEST_NAME);
    Version first =
        StoredTexts.version(
            UUID.randomUUID(),
            name,
            1,
            wanted.text(),
            wanted.note(),
            call.caller().name(),
            clock.instant());
    strategies.add(call.caller().tenant(), first);
    return StoredTexts.strategy(first);
  }

  private StrategyView rename(Call call, StrategyChange change) {
    String name = Names.checked("name", change.name(), LONGEST_NAME);
    if (!strategies.rename(call.caller().tenant(), call.id("strategy"), name)) {
      throw Refusal.notFound();
    }
    return StoredTexts.strategy(latest(call));
  }

  private void remove(Call call) {
    if (!strategies.delete(call.caller().tenant(), call.id("strategy"), clock.instant())) {
      throw Refusal.notFound();
    }
  }

  private VersionList versions(Call call) {
    latest(call);
    return new VersionList(
        strategies.versions(call.caller().tenant(), call.id("strategy")).stream()
            .map(StoredTexts::versionSummary)
            .toList());
  }

  private VersionView createVersion(Call call, NewVersion wanted) {
    Version latest = latest(call);
    if (wanted.basedOn().filter(it -> it != latest.version()).isPresent()) {
      throw isLater(latest.version());
    }
    Version next =
        StoredTexts.version(
            latest.strategyId(),
            latest.name(),
            latest.version() + 1,
            wanted.text(),
            wanted.note(),
            call.caller().name(),
            clock.instant());
    if (!strategies.addVersion(call.caller().tenant(), next)) {
      throw isLater(next.version());
    }
    return StoredTexts.view(next);
  }

  private static Refusal isLater(int version) {
    return Refusal.of(Kind.CONFLICT, "there is a later version: " + version)
        .withHint("look at it, and base the text on it");
  }

  private VersionView version(Call call) {
    return strategies
        .version(call.caller().tenant(), call.id("strategy"), call.number("version"))
        .map(StoredTexts::view)
        .orElseThrow(Refusal::notFound);
  }
}
