package org.signalbox.backtest.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.dsl.ir.Program;

/** Names everything that a result depends on and that the engine knows. */
final class Manifest {

  private Manifest() {}

  static SequencedMap<String, String> of(Program program, RunSettings settings, List<Feed> traded) {
    SequencedMap<String, String> manifest = new LinkedHashMap<>();
    manifest.put("strategy", program.name());
    program.parameters().forEach((name, value) -> manifest.put("param " + name, value));
    manifest.put("base timeframe", program.base().toString());
    FillProfile profile = settings.profile();
    manifest.put("fill profile", profile.name() + " version " + profile.version());
    manifest.put("costs", profile.costs().toString());
    manifest.put("intrabar path", profile.path().name().toLowerCase(Locale.ROOT));
    manifest.put("capital", settings.capital().toString());
    manifest.put("adjustment", settings.adjustment().name().toLowerCase(Locale.ROOT));
    if (!settings.limits().isEmpty()) {
      manifest.put("limits", settings.limits().text());
    }
    manifest.put("unsettled values", settings.acceptUnsettled() ? "accepted" : "refused");
    for (Feed feed : traded) {
      manifest.put("bars of " + feed.symbol(), bars(feed));
      manifest.put("calendar of " + feed.symbol(), feed.listing().calendar().toString());
    }
    return manifest;
  }

  private static String bars(Feed feed) {
    return "%d, %s to %s"
        .formatted(
            feed.raw().size(),
            Instant.ofEpochMilli(feed.raw().start(0)),
            Instant.ofEpochMilli(feed.raw().end(feed.raw().size() - 1)));
  }
}
