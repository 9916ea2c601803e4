package org.signalbox.dsl.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.dsl.analysis.expression.Expressions;
import org.signalbox.dsl.analysis.scope.Binding;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Definition;
import org.signalbox.dsl.syntax.StrategyFile;

/** Reads what no clause has read, for what is wrong with it, and says that it is of no use. */
final class Leftovers {

  private final Draft draft;
  private final Expressions expressions;

  Leftovers(Draft draft, Expressions expressions) {
    this.draft = draft;
    this.expressions = expressions;
  }

  void check(StrategyFile file) {
    Map<String, Definition> used = new LinkedHashMap<>(draft.definitions());
    List<Diagnostic> notExecuted = new ArrayList<>(draft.notExecuted());
    for (Binding binding : List.copyOf(draft.scope().own())) {
      if (binding instanceof Binding.Let let && !draft.isRead(let.definition().name())) {
        expressions.lets().read(let);
      }
      if (binding instanceof Binding.Function function
          && !draft.isRead(function.definition().name())) {
        expressions.readBody(function.definition());
      }
    }
    expressions.lets().readDefinitions();
    draft.definitions().keySet().retainAll(used.keySet());
    draft.notExecuted().retainAll(notExecuted);
    boolean library = file.title().filter(it -> it.library()).isPresent();
    if (!library) {
      draft.scope().own().forEach(this::warn);
    }
  }

  private void warn(Binding binding) {
    switch (binding) {
      case Binding.Let let -> warn(let.definition().name(), binding);
      case Binding.Function function -> warn(function.definition().name(), binding);
      case Binding.Parameter parameter -> warn(parameter.declaration().name(), binding);
      case Binding.Portfolio portfolio -> warn(portfolio.definition().name(), binding);
      case Binding.Argument _,
          Binding.Fixed _,
          Binding.Universe _,
          Binding.Basket _,
          Binding.Data _,
          Binding.Extern _,
          Binding.Import _ -> {}
    }
  }

  private void warn(String name, Binding binding) {
    if (!draft.isRead(name)) {
      binding
          .span()
          .ifPresent(it ->
              draft
                  .findings()
                  .add(
                      Problem.UNUSED_NAME,
                      it,
                      "'" + name + "' is never used",
                      "remove it, or use it in a clause"));
    }
  }
}
