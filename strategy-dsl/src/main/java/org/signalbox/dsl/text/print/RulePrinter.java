package org.signalbox.dsl.text.print;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.dsl.syntax.Clock;
import org.signalbox.dsl.syntax.EntryTerms;
import org.signalbox.dsl.syntax.ExitTerms;
import org.signalbox.dsl.syntax.OrderType;
import org.signalbox.dsl.syntax.Row;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.Rule.Occasion;
import org.signalbox.dsl.syntax.Rule.Preference;
import org.signalbox.dsl.syntax.Rule.Quota;
import org.signalbox.dsl.syntax.Rule.Scope;
import org.signalbox.dsl.syntax.Side;
import org.signalbox.dsl.syntax.Size;
import org.signalbox.dsl.syntax.Subject;
import org.signalbox.dsl.syntax.Validity;
import org.signalbox.dsl.text.print.Spelt.Level;

/** Spells the statements that open, change and close positions. */
final class RulePrinter {

  private RulePrinter() {}

  static String text(Rule rule) {
    return switch (rule) {
      case Rule.Enter(_, var orAdd, var side, var subject, var terms) ->
          Layout.statement(
              (orAdd ? "enter or add " : "enter ") + target(side, subject), modifiers(terms));
      case Rule.Add(_, var side, var subject, var terms) ->
          Layout.statement("add " + target(side, subject), modifiers(terms));
      case Rule.Exit(_, var percent, var scope, var terms) ->
          Layout.statement(
              "exit "
                  + percent.map(part -> AtomPrinter.percent(part) + " of ").orElse("")
                  + scope(scope),
              modifiers(terms));
      case Rule.Hold(_, var size, var when, var tolerance) ->
          Layout.statement(
              "hold " + size(size),
              present(
                  List.of(
                      when.map(RulePrinter::when),
                      tolerance.map(by -> "tolerance " + ExpressionPrinter.whole(by)))));
      case Rule.Rebalance(_, var occasion, var allocation) ->
          Layout.below(
              "rebalance" + occasion(occasion) + " into", AllocationPrinter.whole(allocation));
    };
  }

  /** With what parts it from the word before: a line break where comments come first. */
  private static String occasion(Occasion occasion) {
    return switch (occasion) {
      case Occasion.Scheduled(var schedule) -> " " + AllocationPrinter.schedule(schedule);
      case Occasion.When(var condition) ->
          (condition.origin().note().isEmpty() ? " " : "\n") + when(condition);
    };
  }

  private static String target(Side side, Optional<Subject> subject) {
    return AtomPrinter.word(side) + subject.map(it -> " " + AtomPrinter.subject(it)).orElse("");
  }

  private static String scope(Scope scope) {
    return switch (scope) {
      case Scope.Everything() -> "all";
      case Scope.OfSide(var side, var subject) -> target(side, subject);
      case Scope.OfSubject(var subject) -> AtomPrinter.subject(subject);
    };
  }

  /** A condition with its comments above it. */
  static String when(Row row) {
    return Layout.note(row.origin()) + "when " + ExpressionPrinter.whole(row.condition());
  }

  private static List<String> present(List<Optional<String>> parts) {
    return parts.stream().flatMap(Optional::stream).toList();
  }

  private static List<String> modifiers(EntryTerms terms) {
    Stream<String> first =
        present(
            List.of(
                terms.clock().map(RulePrinter::at),
                terms.order().map(RulePrinter::order),
                terms.when().map(RulePrinter::when),
                terms.size().map(size -> "with size " + size(size))))
            .stream();
    Stream<String> protection =
        terms.with().stream().map(exiting -> "with " + ProtectionPrinter.exiting(exiting));
    Stream<String> last =
        present(
            List.of(
                terms.validity().map(RulePrinter::validity),
                terms.quota().map(RulePrinter::quota),
                terms.preference().map(RulePrinter::preference),
                terms
                    .upTo()
                    .map(times -> "up to " + ExpressionPrinter.at(Level.SUM, times) + " times"),
                terms.name().map(name -> "as " + name)))
            .stream();
    return Stream.of(first, protection, last).flatMap(part -> part).toList();
  }

  private static List<String> modifiers(ExitTerms terms) {
    return present(
        List.of(
            terms.after().map(duration -> "after " + AtomPrinter.duration(duration)),
            terms.clock().map(RulePrinter::at),
            terms.order().map(RulePrinter::order),
            terms.when().map(RulePrinter::when),
            terms.validity().map(RulePrinter::validity),
            terms.name().map(name -> "as " + name)));
  }

  private static String at(Clock clock) {
    return "at " + AtomPrinter.clock(clock);
  }

  private static String order(OrderType order) {
    return switch (order) {
      case OrderType.Market _ -> "at market";
      case OrderType.Next(var edge, _) -> "at next " + AtomPrinter.word(edge);
      case OrderType.Limit(var price, _) -> "at limit " + ExpressionPrinter.whole(price);
      case OrderType.Stop(var price, _) -> "at stop " + ExpressionPrinter.whole(price);
      case OrderType.StopLimit(var stop, var limit, _) ->
          "at stop " + ExpressionPrinter.whole(stop) + " limit " + ExpressionPrinter.whole(limit);
    };
  }

  private static String validity(Validity validity) {
    return switch (validity) {
      case Validity.For(var duration, _) -> "valid for " + AtomPrinter.duration(duration);
      case Validity.Until(var clock, _) -> "valid until " + AtomPrinter.clock(clock);
      case Validity.UntilCancelled _ -> "valid until cancelled";
      case Validity.While(var row, _) ->
          Layout.note(row.origin()) + "valid while " + ExpressionPrinter.whole(row.condition());
    };
  }

  private static String quota(Quota quota) {
    return "limited to "
        + ExpressionPrinter.at(Level.SUM, quota.count())
        + " per "
        + AtomPrinter.word(quota.period());
  }

  private static String preference(Preference preference) {
    return "prefer "
        + AtomPrinter.word(preference.extreme())
        + " "
        + ExpressionPrinter.whole(preference.key());
  }

  static String size(Size size) {
    return switch (size) {
      case Size.Risk(var amount, var distance, _) ->
          "risk "
              + ExpressionPrinter.whole(amount)
              + distance.map(by -> " over " + ExpressionPrinter.whole(by)).orElse("");
      case Size.Amount(var amount, _) -> ExpressionPrinter.whole(amount);
      case Size.Units(var count, var unit, _) ->
          ExpressionPrinter.whole(count) + " " + AtomPrinter.word(unit);
    };
  }
}
