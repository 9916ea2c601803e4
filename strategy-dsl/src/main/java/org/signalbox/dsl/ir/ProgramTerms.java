package org.signalbox.dsl.ir;

import java.util.Optional;
import java.util.stream.Stream;

/** All terms that stand directly in the clauses and definitions of a program. */
final class ProgramTerms {

  private ProgramTerms() {}

  static Stream<Term> of(Program program) {
    return Stream.of(
            program.definitions().values().stream().flatMap(ProgramTerms::of),
            program.entries().stream().flatMap(ProgramTerms::of),
            program.exits().stream().flatMap(ProgramTerms::of),
            program.protections().stream().flatMap(ProgramTerms::of),
            of(program.size()),
            program.limits().stream().flatMap(ProgramTerms::of),
            program.alerts().stream().flatMap(ProgramTerms::of),
            program.shows().stream().map(Program.Show::term))
        .flatMap(it -> it);
  }

  private static Stream<Term> of(Definition definition) {
    return switch (definition) {
      case Definition.RunningLet let -> Stream.of(let.body(), let.start());
      case Definition.Sequence sequence ->
          Stream.concat(
              sequence.steps().stream().map(Definition.Step::condition),
              sequence.captures().stream().map(Definition.Capture::value));
    };
  }

  private static Stream<Term> of(Clause.Entry entry) {
    return Stream.of(
            Stream.of(entry.when()),
            of(entry.price()),
            of(entry.validity()),
            entry.size().stream().flatMap(ProgramTerms::of),
            entry.protections().stream().flatMap(ProgramTerms::of),
            entry.preference().stream().map(Clause.Preference::key))
        .flatMap(it -> it);
  }

  private static Stream<Term> of(Clause.Exit exit) {
    return Stream.of(Stream.of(exit.when()), of(exit.price()), of(exit.validity()))
        .flatMap(it -> it);
  }

  private static Stream<Term> of(Clause.OrderPrice price) {
    return switch (price) {
      case Clause.OrderPrice.Market _, Clause.OrderPrice.AtOpen _, Clause.OrderPrice.AtClose _ ->
          Stream.empty();
      case Clause.OrderPrice.Limit(Term limit) -> Stream.of(limit);
      case Clause.OrderPrice.Stop(Term stop) -> Stream.of(stop);
      case Clause.OrderPrice.StopLimit(Term stop, Term limit) -> Stream.of(stop, limit);
    };
  }

  private static Stream<Term> of(Clause.Validity validity) {
    return validity instanceof Clause.Validity.While(Term condition)
        ? Stream.of(condition)
        : Stream.empty();
  }

  private static Stream<Term> of(Protection protection) {
    return switch (protection) {
      case Protection.StopLoss stop -> of(stop.place());
      case Protection.TakeProfit target -> target.ladder().stream().flatMap(it -> of(it.place()));
      case Protection.TrailingStop trail ->
          Stream.of(of(trail.place()), trail.from().stream(), trail.afterProfit().stream())
              .flatMap(it -> it);
      case Protection.Breakeven breakeven ->
          Stream.concat(Stream.of(breakeven.afterProfit()), breakeven.plus().stream());
    };
  }

  private static Stream<Term> of(Protection.Place place) {
    return switch (place) {
      case Protection.Place.Level(Term price) -> Stream.of(price);
      case Protection.Place.Distance(Term distance) -> Stream.of(distance);
    };
  }

  private static Stream<Term> of(Sizing sizing) {
    return switch (sizing) {
      case Sizing.Units(Term count) -> Stream.of(count);
      case Sizing.Lots(Term count) -> Stream.of(count);
      case Sizing.Worth(Term money) -> Stream.of(money);
      case Sizing.Risk(Term money, Optional<Term> over) ->
          Stream.concat(Stream.of(money), over.stream());
    };
  }

  private static Stream<Term> of(Limit limit) {
    return switch (limit) {
      case Limit.Cap cap -> Stream.of(cap.most());
      case Limit.When when -> Stream.of(when.condition());
      case Limit.Pause pause -> Stream.of(pause.condition());
      case Limit.Halt halt -> Stream.of(halt.condition());
      case Limit.Between _,
          Limit.OnWeekdays _,
          Limit.Leverage _,
          Limit.Cooldown _,
          Limit.SquareOff _ ->
          Stream.empty();
    };
  }

  private static Stream<Term> of(Program.Alert alert) {
    return Stream.concat(
        Stream.of(alert.when()),
        alert.pieces().stream()
            .filter(Program.Piece.Value.class::isInstance)
            .map(it -> ((Program.Piece.Value) it).term()));
  }
}
