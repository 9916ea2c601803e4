package org.signalbox.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.cli.terminal.Words;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.catalog.Output;
import org.signalbox.dsl.catalog.Parameter;

/** What the catalogue knows of a function, for an editor or a script. */
final class FunctionJson {

  private FunctionJson() {}

  static Map<String, Object> of(Function function) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", function.name());
    members.put("family", function.family().heading());
    members.put("signature", FunctionPage.signature(function));
    members.put("parameters", function.parameters().stream().map(FunctionJson::of).toList());
    members.put("outputs", outputs(function));
    members.put("summary", function.documentation().summary());
    members.put("formula", function.documentation().formula());
    members.put("source", function.documentation().source());
    return members;
  }

  private static Map<String, Object> of(Parameter parameter) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", parameter.name());
    members.put("kind", Words.of(parameter.kind()));
    parameter.defaultValue().ifPresent(value -> members.put("default", value));
    return members;
  }

  private static List<Map<String, Object>> outputs(Function function) {
    return function.outputs().stream().map(output -> of(function, output)).toList();
  }

  private static Map<String, Object> of(Function function, Output output) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", output.name());
    members.put("unit", FunctionPage.unit(function, output.unit()));
    members.put("least", output.range().least());
    members.put("most", output.range().most());
    return members;
  }
}
