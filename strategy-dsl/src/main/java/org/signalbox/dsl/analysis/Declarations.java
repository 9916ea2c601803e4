package org.signalbox.dsl.analysis;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.analysis.expression.Expressions;
import org.signalbox.dsl.analysis.scope.Binding;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Units;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.syntax.Declaration;
import org.signalbox.dsl.syntax.Definition;
import org.signalbox.dsl.syntax.Statement;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.dsl.syntax.Subject;

/** Gives the names of a text their meaning: each has one, and none takes a built-in's place. */
final class Declarations {

  private final Draft draft;
  private final Parameters parameters;

  Declarations(Draft draft, Expressions expressions, Settings settings) {
    this.draft = draft;
    this.parameters = new Parameters(draft, expressions, settings);
  }

  /** Binds every name of the text, then checks what the parameters may be. */
  void bind(StrategyFile file) {
    file.body().forEach(this::bind);
    parameters.check(file.all(Declaration.Param.class));
    parameters.checkNames(file.all(Declaration.Param.class));
    file.all(Declaration.Require.class).forEach(parameters::check);
  }

  private void bind(Statement statement) {
    switch (statement) {
      case Declaration declaration -> bind(declaration);
      case Definition definition -> bind(definition);
      case org.signalbox.dsl.syntax.Rule _,
          org.signalbox.dsl.syntax.Protection _,
          org.signalbox.dsl.syntax.Limit _,
          org.signalbox.dsl.syntax.Notice _ -> {}
    }
  }

  private void bind(Definition definition) {
    Binding binding =
        switch (definition) {
          case Definition.Let let -> new Binding.Let(let, draft.scope(), "");
          case Definition.Function function -> new Binding.Function(function);
          case Definition.Portfolio portfolio -> new Binding.Portfolio(portfolio);
        };
    bind(definition.name(), binding, definition.span());
  }

  private void bind(Declaration declaration) {
    switch (declaration) {
      case Declaration.Param param -> bind(param.name(), parameters.binding(param), param.span());
      case Declaration.Data data -> {
        Binding binding =
            new Binding.Data(data, Units.type(data.type(), data.span(), draft.findings()));
        bind(data.name(), binding, data.span());
        draft.cannotRun(data.span(), "'data' from outside cannot be read yet");
      }
      case Declaration.Extern extern -> {
        extern.arguments().forEach(it -> Units.type(it.type(), it.span(), draft.findings()));
        Binding binding =
            new Binding.Extern(extern, Units.type(extern.type(), extern.span(), draft.findings()));
        bind(extern.name(), binding, extern.span());
        draft.cannotRun(extern.span(), "'extern' functions cannot be executed yet");
      }
      case Declaration.Universe universe ->
          bind(universe.name(), new Binding.Universe(universe, listed(universe)), universe.span());
      case Declaration.Basket basket -> {
        bind(basket.name(), new Binding.Basket(basket), basket.span());
        draft.cannotRun(basket.span(), "a 'basket' cannot be traded yet");
      }
      case Declaration.Import imported -> {
        bind(imported.name(), new Binding.Import(imported), imported.span());
        draft.cannotRun(imported.span(), "'import' cannot be executed yet");
      }
      case Declaration.About _,
          Declaration.Tags _,
          Declaration.Require _,
          Declaration.Session _ -> {}
    }
  }

  private static List<String> listed(Declaration.Universe universe) {
    return switch (universe.members()) {
      case Declaration.Members.Listed listed ->
          listed.symbols().stream().map(Subject.Symbol::symbol).distinct().toList();
      case Declaration.Members.Ranked _, Declaration.Members.Filtered _ -> List.of();
    };
  }

  private void bind(String name, Binding binding, Span span) {
    boolean isFunction = binding instanceof Binding.Function;
    boolean shadows =
        isFunction ? draft.catalog().find(name).isPresent() : Expressions.isBuiltIn(name);
    if (shadows) {
      draft
          .findings()
          .add(
              Problem.SHADOWED_BUILT_IN,
              span,
              "'" + name + "' is a " + (isFunction ? "function" : "value") + " of the language",
              "take another name");
    }
    Optional<Binding> before = draft.scope().bind(name, binding);
    if (before.isPresent()) {
      draft
          .findings()
          .add(
              Problem.DUPLICATE_NAME,
              span,
              "'" + name + "' is defined twice",
              "take another name for one of them");
    }
  }

  Parameters parameters() {
    return parameters;
  }
}
