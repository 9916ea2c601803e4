package org.signalbox.server.route;

import static org.signalbox.server.api.Access.READ;
import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.explain.Paraphrase;
import org.signalbox.dsl.json.StrategyJson;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.dsl.text.Formatter;
import org.signalbox.dsl.text.Parser;
import org.signalbox.server.api.Call;
import org.signalbox.server.api.Json;
import org.signalbox.server.api.Route;
import org.signalbox.server.view.DiagnosticView;
import org.signalbox.server.view.strategy.CheckView;
import org.signalbox.server.view.strategy.ExplanationView;
import org.signalbox.server.view.strategy.TextRequest;
import org.signalbox.server.view.strategy.TextView;
import org.signalbox.server.view.strategy.TreeView;

/** {@code /language}: what can be said about a text without keeping or running it. */
public final class LanguageRoutes implements Resource {

  private static final String AUTHOR = "builder";

  @Override
  public List<Route> routes() {
    return List.of(
        post("/language/check", "checkText", "Says all that is wrong with a text")
            .open(READ)
            .takes(TextRequest.class)
            .answers(CheckView.class, LanguageRoutes::check),
        post("/language/format", "formatText", "Writes a text in its canonical form")
            .open(READ)
            .takes(TextRequest.class)
            .answers(TextView.class, LanguageRoutes::format),
        post("/language/explain", "explainText", "Says in plain words what a text does")
            .open(READ)
            .takes(TextRequest.class)
            .answers(ExplanationView.class, LanguageRoutes::explain),
        post("/language/tree", "treeOfText", "Reads a text into the tree that rows are made of")
            .open(READ)
            .takes(TextRequest.class)
            .answers(TreeView.class, LanguageRoutes::tree),
        post("/language/text", "textOfTree", "Writes the text of a tree")
            .open(READ)
            .takes(TreeView.class)
            .answers(TextView.class, LanguageRoutes::text),
        get("/language/schema", "treeSchema", "Answers the JSON Schema of trees")
            .answersStored(JsonNode.class, _ -> StrategyJson.schema()));
  }

  private static Source source(TextRequest request) {
    return new Source(AUTHOR, request.text());
  }

  private static CheckView check(Call call, TextRequest request) {
    Source source = source(request);
    List<Diagnostic> diagnostics = StrategyCompiler.check(source);
    boolean valid = diagnostics.stream().noneMatch(Diagnostic::isError);
    Optional<CompiledStrategy> compiled =
        valid ? Optional.of(StrategyCompiler.compile(source, Map.of())) : Optional.empty();
    return new CheckView(
        valid,
        compiled.filter(it -> it.program().notExecuted().isEmpty()).isPresent(),
        diagnostics.stream().map(it -> DiagnosticView.of(source, it)).toList(),
        compiled.map(LanguageRoutes::facts),
        Optional.of(Parser.parse(source))
            .filter(parsed -> !parsed.hasErrors())
            .map(parsed -> json(parsed.tree())));
  }

  private static CheckView.Facts facts(CompiledStrategy strategy) {
    return new CheckView.Facts(
        strategy.program().name(),
        strategy.program().symbols(),
        strategy.program().base().toString(),
        new LinkedHashMap<>(strategy.program().parameters()));
  }

  private static TextView format(Call call, TextRequest request) {
    return new TextView(Formatter.format(Parser.parse(source(request)).orThrow()));
  }

  private static ExplanationView explain(Call call, TextRequest request) {
    return ExplanationView.of(
        Paraphrase.of(StrategyCompiler.compile(source(request), Map.of()).file()));
  }

  private static TreeView tree(Call call, TextRequest request) {
    return new TreeView(json(Parser.parse(source(request)).orThrow()));
  }

  private static JsonNode json(StrategyFile tree) {
    return Json.parse(StrategyJson.write(tree), JsonNode.class);
  }

  /**
   * The text of a tree.
   *
   * @throws InvalidStrategyException where it is no tree; the places are those in its JSON
   */
  private static TextView text(Call call, TreeView request) {
    Source json = new Source("tree", Json.write(request.tree()));
    return new TextView(Formatter.format(StrategyJson.read(json)));
  }
}
