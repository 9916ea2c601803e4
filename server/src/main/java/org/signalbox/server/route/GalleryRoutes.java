package org.signalbox.server.route;

import static org.signalbox.server.api.Route.get;

import java.util.List;
import org.signalbox.server.api.Route;
import org.signalbox.server.view.strategy.ExampleView;
import org.signalbox.server.view.strategy.ExampleView.Gallery;

/** {@code /gallery}: strategies to begin with. */
public final class GalleryRoutes implements Resource {

  @Override
  public List<Route> routes() {
    return List.of(
        get("/gallery", "listExamples", "Lists strategies to begin with")
            .answers(
                Gallery.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        get("/gallery/{example}", "getExample", "Answers one of them")
            .answers(
                ExampleView.class,
                _ -> {
                  throw Unbuilt.here();
                }));
  }
}
