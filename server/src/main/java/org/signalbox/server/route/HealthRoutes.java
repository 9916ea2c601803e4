package org.signalbox.server.route;

import static org.signalbox.server.api.Access.ANYONE;
import static org.signalbox.server.api.Route.get;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.signalbox.server.api.Call;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Rate;
import org.signalbox.server.view.HealthView;

/** {@code /health}: whether the process lives, and whether it can do its work. */
public final class HealthRoutes implements Resource {

  private final Map<String, BooleanSupplier> parts;

  /**
   * Health of these parts.
   *
   * @param parts what the server cannot do without, by name
   */
  public HealthRoutes(Map<String, BooleanSupplier> parts) {
    this.parts = parts;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        get("/health/live", "isLive", "Says that the process lives")
            .open(ANYONE)
            .limited(Rate.EXEMPT)
            .answers(HealthView.class, _ -> new HealthView(true, List.of())),
        get("/health/ready", "isReady", "Says whether the server can do its work")
            .open(ANYONE)
            .limited(Rate.EXEMPT)
            .answers(HealthView.class, this::ready));
  }

  private HealthView ready(Call call) {
    List<String> missing =
        parts.entrySet().stream()
            .filter(it -> !it.getValue().getAsBoolean())
            .map(Map.Entry::getKey)
            .toList();
    if (!missing.isEmpty()) {
      throw Refusal.of(Kind.UNAVAILABLE, "away: " + String.join(", ", missing));
    }
    return new HealthView(true, missing);
  }
}
