package org.signalbox.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Function.Family;
import org.signalbox.dsl.catalog.Output;

/** The list of functions is made from the catalogue; {@code make docs} writes it anew. */
class FunctionsDocsTest {

  private static final Path PAGE = House.file("docs/language/functions.md");

  @Test
  void thePageListsWhatTheCatalogueHolds() throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, page());
    }
    assertThat(House.text(PAGE)).as("'make docs' writes it anew").isEqualTo(page());
  }

  private static String page() {
    Map<Family, List<Function>> families =
        Catalog.standard().all().stream()
            .collect(groupingBy(Function::family, TreeMap::new, toList()));
    return """
    # Functions

    What a strategy may call, made from the catalogue. `signalbox functions NAME` tells units,
    range, first known value, formula and source of each.

    """
        + families.entrySet().stream()
            .map(it -> "## " + it.getKey().heading() + "\n\n" + table(it.getValue()))
            .collect(joining("\n"));
  }

  private static String table(List<Function> functions) {
    return "| call | is |\n|---|---|\n"
        + functions.stream().map(FunctionsDocsTest::row).collect(joining());
  }

  private static String row(Function function) {
    String arguments =
        function.parameters().stream()
            .map(it -> it.name() + it.defaultValue().map(value -> " = " + value).orElse(""))
            .collect(joining(", "));
    String fields = function.outputs().stream().map(Output::name).collect(joining(", "));
    return "| `%s(%s)`%s | %s |\n"
        .formatted(
            function.name(),
            arguments,
            fields.isEmpty() ? "" : " → " + fields,
            function.documentation().summary().replace("|", "\\|"));
  }
}
