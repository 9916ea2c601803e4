package org.signalbox.server.route;

import static org.signalbox.server.api.Route.get;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.syntax.Declaration;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Route;
import org.signalbox.server.view.strategy.ExampleView;
import org.signalbox.server.view.strategy.ExampleView.Gallery;

/** {@code /gallery}: strategies to begin with. */
public final class GalleryRoutes implements Resource {

  private static final String FOLDER = "/gallery/";
  private static final List<String> IDS =
      List.of(
          "golden-cross",
          "rsi-dip",
          "bollinger-reversion",
          "macd-reversal",
          "donchian-pyramid",
          "ladder",
          "opening-range",
          "squeeze-sequence",
          "candles",
          "hysteresis",
          "two-timeframes");

  private final List<ExampleView> examples = IDS.stream().map(GalleryRoutes::example).toList();

  @Override
  public List<Route> routes() {
    return List.of(
        get("/gallery", "listExamples", "Lists strategies to begin with")
            .answers(Gallery.class, _ -> new Gallery(examples)),
        get("/gallery/{example}", "getExample", "Answers one of them")
            .answers(
                ExampleView.class,
                call ->
                    examples.stream()
                        .filter(it -> it.id().equals(call.name("example")))
                        .findFirst()
                        .orElseThrow(Refusal::notFound)));
  }

  private static ExampleView example(String id) {
    CompiledStrategy strategy =
        StrategyCompiler.compile(new Source(id + ".signal", text(id)), Map.of());
    String about =
        strategy.file().all(Declaration.About.class).stream()
            .map(Declaration.About::text)
            .findFirst()
            .orElse("");
    return new ExampleView(
        id,
        strategy.program().name(),
        about,
        strategy.program().symbols(),
        strategy.program().base().toString(),
        strategy.source().text());
  }

  private static String text(String id) {
    try (InputStream in = GalleryRoutes.class.getResourceAsStream(FOLDER + id + ".signal")) {
      if (in == null) {
        throw new IllegalStateException("the example '" + id + "' is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
