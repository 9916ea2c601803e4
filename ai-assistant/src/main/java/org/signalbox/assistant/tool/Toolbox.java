package org.signalbox.assistant.tool;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.explain.Paraphrase;
import org.signalbox.dsl.explain.Sentence;

/** All that a model may call, and nothing else. */
public final class Toolbox {

  private static final int MOST_FOUND = 12;
  private static final int LONGEST_RESULT = 8_000;
  private static final String STRATEGY = "strategy";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StoredBars bars;
  private final List<Tool> tools;

  /** The tools, over the bars of one tenant. */
  public Toolbox(StoredBars bars) {
    this.bars = bars;
    this.tools =
        List.of(
            new Tool(
                "search_functions",
                "Functions of the language whose name or purpose contains a word.",
                Optional.of("word"),
                Toolbox::search),
            new Tool(
                "check_strategy",
                "What the compiler says about a strategy text.",
                Optional.of(STRATEGY),
                text -> compiled(text, strategy -> "The compiler accepts it.", "accepted")),
            new Tool(
                "explain_strategy",
                "What a strategy text means, in plain words.",
                Optional.of(STRATEGY),
                text -> compiled(text, Toolbox::explained, "explained")),
            new Tool(
                "backtest_strategy",
                "How a strategy would have done over stored bars. Nothing is traded.",
                Optional.of(STRATEGY),
                text -> compiled(text, it -> Preview.of(it, this.bars), "tried over stored bars")),
            new Tool(
                "list_data",
                "Which instruments and bars there are.",
                Optional.empty(),
                _ -> Tool.Outcome.of(data(), "looked up the data")));
  }

  /** The names, in the order in which a model sees them. */
  public List<String> names() {
    return tools.stream().map(Tool::name).toList();
  }

  /** The tools as a provider wants them described. */
  public List<ToolSpecification> specifications() {
    return tools.stream().map(Toolbox::specification).toList();
  }

  /** What came of a call: words for the model, a line for the person, perhaps a strategy. */
  public record Result(String text, String gist, Optional<CompiledStrategy> accepted) {}

  /** Does what a model asks for, or says why not; what is not offered does nothing. */
  public Result call(ToolExecutionRequest request) {
    Tool.Outcome outcome =
        tools.stream()
            .filter(it -> it.name().equals(request.name()))
            .findFirst()
            .map(tool -> run(tool, String.valueOf(request.arguments())))
            .orElseGet(
                () -> Tool.Outcome.of("there is no such tool", "a tool that is not offered"));
    return new Result(cut(outcome.text()), outcome.gist(), outcome.accepted());
  }

  private static Tool.Outcome run(Tool tool, String json) {
    return argument(tool, json)
        .map(tool.work()::of)
        .orElseGet(() ->
            Tool.Outcome.of(
                "the arguments must be a JSON object with "
                    + tool.parameter()
                        .map(it -> "the one text '" + it + "'")
                        .orElse("nothing in it"),
                "a call in the wrong form"));
  }

  /** The argument; empty where the JSON is anything but what the tool declares. */
  private static Optional<String> argument(Tool tool, String json) {
    try {
      JsonNode node = JSON.readTree(json.isBlank() ? "{}" : json);
      if (node == null || !node.isObject() || node.size() != tool.parameter().stream().count()) {
        return Optional.empty();
      }
      return tool.parameter().isEmpty()
          ? Optional.of("")
          : tool.parameter().map(node::path).filter(JsonNode::isTextual).map(JsonNode::textValue);
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }

  private static Tool.Outcome search(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    String found =
        Catalog.standard().all().stream()
            .filter(it ->
                it.name().contains(wanted)
                    || it.documentation().summary().toLowerCase(Locale.ROOT).contains(wanted))
            .limit(MOST_FOUND)
            .map(it -> signature(it) + ": " + it.documentation().summary())
            .collect(joining("\n"));
    return Tool.Outcome.of(
        found.isEmpty() ? "no function is about that" : found, "searched the functions");
  }

  private static String signature(org.signalbox.dsl.catalog.Function function) {
    String arguments =
        function.parameters().stream()
            .map(it -> it.name() + it.defaultValue().map(value -> " = " + value).orElse(""))
            .collect(joining(", ", "(", ")"));
    return function.name() + arguments;
  }

  private static Tool.Outcome compiled(
      String text, Function<CompiledStrategy, String> then, String gist) {
    try {
      CompiledStrategy strategy = StrategyCompiler.compile(new Source("draft", text), Map.of());
      return new Tool.Outcome(then.apply(strategy), gist, Optional.of(strategy));
    } catch (InvalidStrategyException invalid) {
      int count = invalid.diagnostics().size();
      return Tool.Outcome.of(
          String.valueOf(invalid.getMessage()),
          count + (count == 1 ? " problem found" : " problems found"));
    }
  }

  private static String explained(CompiledStrategy strategy) {
    return Paraphrase.of(strategy.file()).stream().map(Sentence::text).collect(joining("\n"));
  }

  private String data() {
    return bars.list().stream().map(Toolbox::line).collect(joining("\n"));
  }

  private static String line(DataSet set) {
    return set.symbol() + ", " + set.timeframe() + " bars";
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_RESULT ? text : text.substring(0, LONGEST_RESULT) + " …";
  }

  private static ToolSpecification specification(Tool tool) {
    JsonObjectSchema.Builder schema = JsonObjectSchema.builder().additionalProperties(false);
    tool.parameter().ifPresent(it -> schema.addStringProperty(it).required(it));
    return ToolSpecification.builder()
        .name(tool.name())
        .description(tool.description())
        .parameters(schema.build())
        .build();
  }
}
