package org.signalbox.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.backtest.report.text.Json;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Function.Family;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code signalbox functions}: the functions a strategy may call. */
@Command(
    name = "functions",
    description = {
      "List the functions a strategy may call, or tell all about one.",
      "",
      "With the NAME of a function: its signature, units, range, first known value, formula and"
          + " source. With the name of a family, such as candlestick or talib: its functions."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox functions                   all names, by family",
      "  signalbox functions rsi               all about one",
      "  signalbox functions candlestick       the candlestick patterns"
    })
final class FunctionsCommand implements Runnable {

  private final Terminal terminal;
  private final Catalog catalog = Catalog.standard();

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "A function, or a family of functions.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  FunctionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    if (json) {
      List<Function> chosen = name.map(this::chosen).orElseGet(catalog::all);
      terminal.print(Json.indented(chosen.stream().map(FunctionJson::of).toList()));
    } else {
      terminal.print(name.map(this::page).orElseGet(() -> list(catalog.all())));
    }
  }

  private List<Function> chosen(String wanted) {
    return catalog.find(wanted).map(List::of).orElseGet(() -> family(wanted));
  }

  private String page(String wanted) {
    return catalog.find(wanted).map(FunctionPage::of).orElseGet(() -> list(family(wanted)));
  }

  private List<Function> family(String wanted) {
    List<Function> members =
        catalog.all().stream().filter(function -> belongs(function, wanted)).toList();
    if (members.isEmpty()) {
      String hint =
          catalog
              .nearest(wanted)
              .map(near -> "did you mean '" + near + "'?")
              .orElse("'signalbox functions' lists them all");
      throw new IllegalArgumentException("unknown function '" + wanted + "'; " + hint);
    }
    return members;
  }

  private static boolean belongs(Function function, String family) {
    return function.name().startsWith(family + ".")
        || function.family().name().equalsIgnoreCase(family);
  }

  private static String list(List<Function> functions) {
    Map<Family, List<Function>> families =
        functions.stream().collect(groupingBy(Function::family, TreeMap::new, toList()));
    int width = functions.stream().mapToInt(function -> function.name().length()).max().orElse(0);
    return families.entrySet().stream()
        .map(family -> family.getKey().heading() + "\n" + lines(family.getValue(), width))
        .collect(joining("\n"));
  }

  private static String lines(List<Function> functions, int width) {
    String line = "  %-" + width + "s  %s%n";
    return functions.stream()
        .map(function -> line.formatted(function.name(), function.documentation().summary()))
        .collect(joining());
  }
}
