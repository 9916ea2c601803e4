package org.signalbox.dsl.text.print;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.syntax.Declaration;
import org.signalbox.dsl.syntax.Declaration.Domain;
import org.signalbox.dsl.syntax.Declaration.Hours;
import org.signalbox.dsl.syntax.Declaration.Members;
import org.signalbox.dsl.syntax.Definition;
import org.signalbox.dsl.syntax.Definition.Body;
import org.signalbox.dsl.syntax.Definition.Let;
import org.signalbox.dsl.syntax.Definition.Parameter;
import org.signalbox.dsl.syntax.Limit;
import org.signalbox.dsl.syntax.Notice;
import org.signalbox.dsl.syntax.Protection;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.Schedule;
import org.signalbox.dsl.syntax.Statement;
import org.signalbox.dsl.text.print.Spelt.Level;
import org.signalbox.dsl.text.word.Strings;

/** Spells statements; rules, protection and limits by their own printers. */
public final class StatementPrinter {

  private StatementPrinter() {}

  public static String text(Statement statement) {
    return switch (statement) {
      case Declaration declaration -> declaration(declaration);
      case Definition definition -> definition(definition);
      case Rule rule -> RulePrinter.text(rule);
      case Protection protection -> ProtectionPrinter.text(protection);
      case Limit limit -> LimitPrinter.text(limit);
      case Notice.Alert(_, var text, var when) ->
          Layout.statement("alert " + Strings.quoted(text), List.of(RulePrinter.when(when)));
      case Notice.Show(_, var value, var label) ->
          Layout.statement(
              "show " + ExpressionPrinter.whole(value), List.of("as " + Strings.quoted(label)));
    };
  }

  private static String declaration(Declaration declaration) {
    return switch (declaration) {
      case Declaration.About(_, var text) -> "about " + Strings.quoted(text);
      case Declaration.Tags(_, var tags) -> line("tags " + String.join(", ", tags));
      case Declaration.Import(_, var path, var version, var name) ->
          line(
              "import %s version %s as %s".formatted(Strings.quoted(path), version(version), name));
      case Declaration.Param param -> param(param);
      case Declaration.Require(_, var condition) ->
          line("require " + ExpressionPrinter.whole(condition));
      case Declaration.Data(_, var name, var type, var source) ->
          line("data %s is %s from %s".formatted(name, type, Strings.quoted(source)));
      case Declaration.Extern extern -> extern(extern);
      case Declaration.Universe(_, var name, var members) ->
          Layout.statement("universe " + name + " = " + members(members), refreshed(members));
      case Declaration.Basket(_, var name, var legs) ->
          line(
              legs.stream()
                  .map(StatementPrinter::leg)
                  .collect(joining(", ", "basket " + name + " = ", "")));
      case Declaration.Session(_, var hours, var zone) ->
          "session " + hours(hours) + zone.map(name -> " in " + Strings.quoted(name)).orElse("");
    };
  }

  private static String line(String text) {
    return Layout.statement(text, List.of());
  }

  /** A plain number needs no quotes. */
  private static String version(String version) {
    return version.matches("[0-9]+(\\.[0-9]+)?") ? version : Strings.quoted(version);
  }

  private static String param(Declaration.Param param) {
    String head = "param " + param.name() + " = " + ExpressionPrinter.at(Level.SUM, param.value());
    return line(
        head
            + param.domain().map(StatementPrinter::domain).orElse("")
            + param.label().map(label -> " label " + Strings.quoted(label)).orElse(""));
  }

  private static String domain(Domain domain) {
    return switch (domain) {
      case Domain.Range(var from, var to, var step) ->
          " from "
              + ExpressionPrinter.at(Level.SUM, from)
              + " to "
              + ExpressionPrinter.at(Level.SUM, to)
              + step.map(by -> " step " + ExpressionPrinter.at(Level.SUM, by)).orElse("");
      case Domain.Choices(var values) ->
          values.stream()
              .map(value -> ExpressionPrinter.at(Level.SUM, value))
              .collect(joining(", ", " among (", ")"));
    };
  }

  private static String extern(Declaration.Extern extern) {
    String arguments =
        extern.arguments().stream()
            .map(argument -> argument.name() + ": " + argument.type())
            .collect(joining(", "));
    return Layout.statement(
        "extern %s %s(%s)".formatted(extern.language(), extern.name(), arguments)
            + extern.among().map(it -> " among " + AtomPrinter.subject(it)).orElse(""),
        List.of(
            "returns " + extern.type(),
            "from " + Strings.quoted(extern.source()),
            "window " + AtomPrinter.duration(extern.window())));
  }

  private static String members(Members members) {
    return switch (members) {
      case Members.Listed(var symbols) ->
          symbols.stream().map(AtomPrinter::subject).collect(joining(", "));
      case Members.Ranked(var ranking, _) -> AllocationPrinter.ranking(ranking);
      case Members.Filtered(var universe, var where, _) ->
          "each of " + AtomPrinter.subject(universe) + AllocationPrinter.where(where);
    };
  }

  private static List<String> refreshed(Members members) {
    Optional<Schedule> schedule =
        switch (members) {
          case Members.Listed _ -> Optional.empty();
          case Members.Ranked(_, var refreshed) -> refreshed;
          case Members.Filtered(_, _, var refreshed) -> refreshed;
        };
    return schedule.map(it -> "refreshed " + AllocationPrinter.schedule(it)).stream().toList();
  }

  private static String leg(Declaration.Leg leg) {
    return AtomPrinter.word(leg.side())
        + " "
        + AtomPrinter.subject(leg.symbol())
        + " "
        + ExpressionPrinter.at(Level.SUM, leg.weight());
  }

  private static String hours(Hours hours) {
    return switch (hours) {
      case Hours.Calendar(var name) -> Strings.quoted(name);
      case Hours.Between(var open, var close) ->
          AtomPrinter.time(open) + " to " + AtomPrinter.time(close);
    };
  }

  private static String definition(Definition definition) {
    return switch (definition) {
      case Let let -> let(let);
      case Definition.Function function -> function(function);
      case Definition.Portfolio(_, var name, var allocation) ->
          Layout.below("allocation " + name + " =", AllocationPrinter.whole(allocation));
    };
  }

  private static String let(Let let) {
    List<String> parts = new ArrayList<>();
    parts.add(ExpressionPrinter.whole(let.value()));
    let.start().ifPresent(start -> parts.add("starting at " + ExpressionPrinter.whole(start)));
    return Layout.statement("let " + let.name() + " =", parts);
  }

  private static String function(Definition.Function function) {
    String head =
        function.parameters().stream()
            .map(StatementPrinter::parameter)
            .collect(joining(", ", "define " + function.name() + "(", ")"));
    return switch (function.body()) {
      case Body.Direct(var value) -> line(head + " = " + ExpressionPrinter.whole(value));
      case Body.Block(var lets, var value) -> block(head, lets, ExpressionPrinter.whole(value));
      case Body.RecordBlock(var lets, var entries) ->
          block(
              head,
              lets,
              entries.stream()
                  .map(entry -> entry.name() + ": " + ExpressionPrinter.whole(entry.value()))
                  .collect(joining(", ", "{", "}")));
    };
  }

  private static String block(String head, List<Let> lets, String value) {
    String inner =
        lets.stream().map(let -> Layout.note(let.origin()) + let(let) + "\n").collect(joining())
            + line("return " + value);
    return head + " {\n" + Layout.indented(inner) + "\n}";
  }

  private static String parameter(Parameter parameter) {
    return parameter.name()
        + parameter.type().map(type -> ": " + type).orElse("")
        + parameter
            .defaultValue()
            .map(value -> " = " + ExpressionPrinter.at(Level.SUM, value))
            .orElse("");
  }
}
