package org.signalbox.dsl.analysis.clause;

import java.util.Optional;
import org.signalbox.dsl.analysis.scope.Binding;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.syntax.Allocation;
import org.signalbox.dsl.syntax.Declaration;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Ranking;
import org.signalbox.dsl.syntax.Row;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.Schedule;
import org.signalbox.dsl.syntax.Size;
import org.signalbox.dsl.syntax.Subject;

/**
 * Checks target positions, portfolios and the universes that they are taken from. They are
 * understood here and not executed yet.
 */
public final class Portfolios {

  private final Desk desk;

  public Portfolios(Desk desk) {
    this.desk = desk;
  }

  public void check(Rule.Hold hold) {
    desk.draft().cannotRun(hold.span(), "'hold' cannot be executed yet");
    switch (hold.size()) {
      case Size.Risk risk -> series(risk.amount());
      case Size.Amount amount -> checkTarget(amount.amount());
      case Size.Units units -> series(units.count());
    }
    hold.when().ifPresent(this::condition);
    hold.tolerance().ifPresent(this::series);
  }

  private void checkTarget(Expression amount) {
    Series series = series(amount);
    boolean share = series.type().unit() == Unit.MONEY || series.type().unit() == Unit.QUANTITY;
    boolean unknown = series.constant().filter(it -> it.isNaN()).isPresent();
    if (!share && !unknown) {
      new Amounts(desk)
          .refuse(
              Problem.WRONG_SIZE_UNIT,
              amount,
              "a size was expected",
              series.type(),
              "say of what: '100 shares', '2 lots', '10% of equity'");
    }
  }

  public void check(Rule.Rebalance rebalance) {
    desk.draft().cannotRun(rebalance.span(), "'rebalance' cannot be executed yet");
    switch (rebalance.occasion()) {
      case Rule.Occasion.Scheduled scheduled -> check(scheduled.schedule());
      case Rule.Occasion.When when -> condition(when.condition());
    }
    check(rebalance.allocation());
  }

  private void check(Schedule schedule) {
    if (schedule.rhythm() instanceof Schedule.Rhythm.Every every) {
      desk.expressions().lapses().lapse(every.duration(), desk.place(), 1);
    }
    schedule.clock().ifPresent(it -> new Clocks(desk).moment(it));
  }

  public void check(Allocation allocation) {
    switch (allocation) {
      case Allocation.Choice choice -> {
        desk.expressions().condition(choice.condition(), desk.place());
        check(choice.first());
        check(choice.second());
      }
      case Allocation.Equally equally -> equally.parts().forEach(this::check);
      case Allocation.Mix mix -> mix.parts().forEach(this::check);
      case Allocation.Ranked ranked -> {
        check(ranked.ranking());
        check(ranked.weighting(), ranked.otherwise());
      }
      case Allocation.EachOf each -> {
        universe(each.universe());
        each.where().ifPresent(this::condition);
        check(each.weighting(), each.otherwise());
      }
      case Allocation.OfSide side -> check(side.part());
      case Allocation.Scaled scaled -> {
        check(scaled.part());
        percent(scaled.volatility());
        scaled.upTo().ifPresent(this::percent);
        desk.expressions().lapses().lapse(scaled.over(), desk.place(), 1);
      }
      case Allocation.Capped capped -> {
        check(capped.part());
        percent(capped.most());
      }
      case Allocation.Cash _, Allocation.Symbol _ -> {}
      case Allocation.Named named -> named(named);
    }
  }

  private void check(Allocation.Part part) {
    percent(part.weight());
    check(part.allocation());
  }

  private void check(Optional<Allocation.Weighting> weighting, Optional<Allocation> otherwise) {
    weighting
        .filter(Allocation.Weighting.By.class::isInstance)
        .ifPresent(it -> series(((Allocation.Weighting.By) it).weight()));
    otherwise.ifPresent(this::check);
  }

  private void named(Allocation.Named named) {
    Optional<Binding> binding = desk.draft().scope().find(named.name());
    desk.draft().markRead(named.name());
    if (binding.isEmpty()) {
      unknown(named.name(), named.span(), "allocation");
    } else if (!(binding.orElseThrow() instanceof Binding.Portfolio)) {
      desk.findings()
          .add(
              Problem.UNKNOWN_NAME,
              named.span(),
              "'" + named.name() + "' is no allocation",
              "allocation " + named.name() + " = …");
    }
  }

  private void unknown(String name, Span span, String kind) {
    desk.findings()
        .add(
            Problem.UNKNOWN_NAME,
            span,
            "unknown " + kind + " '" + name + "'",
            kind + " " + name + " = …");
  }

  /** Checks a universe whose members are found as time goes on. */
  public void check(Declaration.Universe universe) {
    switch (universe.members()) {
      case Declaration.Members.Listed _ -> {}
      case Declaration.Members.Ranked ranked -> {
        cannotRun(universe);
        check(ranked.ranking());
        demandPure(ranked.ranking().key());
        ranked.ranking().where().ifPresent(it -> demandPure(it.condition()));
        ranked.refreshed().ifPresent(this::check);
      }
      case Declaration.Members.Filtered filtered -> {
        cannotRun(universe);
        universe(filtered.universe());
        condition(filtered.where());
        demandPure(filtered.where().condition());
        filtered.refreshed().ifPresent(this::check);
      }
    }
  }

  private void demandPure(Expression expression) {
    if (desk.draft().liveness().isLive(series(expression).term())) {
      desk.findings()
          .add(
              Problem.LIVE_IN_DATA,
              expression.span(),
              desk.draft().quote(expression.span())
                  + " reads the position or the account, on which no universe can depend");
    }
  }

  private void cannotRun(Declaration.Universe universe) {
    desk.draft()
        .cannotRun(universe.span(), "a universe whose members change cannot be executed yet");
  }

  private void check(Ranking ranking) {
    desk.expressions().wholeNumber(ranking.count(), desk.place(), "the number of members", 1);
    universe(ranking.universe());
    Series key = series(ranking.key());
    if (key.type().unit() == Unit.PRICE) {
      desk.findings()
          .add(
              Problem.PRICES_RANKED,
              ranking.key().span(),
              "ranks prices of different instruments, which have no common scale",
              "rank 'roc' or 'zscore' values");
    }
    ranking.where().ifPresent(this::condition);
  }

  private void universe(Subject subject) {
    if (subject instanceof Subject.Named named) {
      desk.draft().markRead(named.name());
      Optional<Binding> binding = desk.draft().scope().find(named.name());
      if (binding.filter(Binding.Universe.class::isInstance).isEmpty()) {
        unknown(named.name(), named.span(), "universe");
      }
    }
  }

  private Series series(Expression expression) {
    return desk.expressions().series(expression, desk.place());
  }

  private void percent(Expression expression) {
    Series series = series(expression);
    boolean unknown = series.constant().filter(it -> it.isNaN() || it == 0).isPresent();
    if (series.type().unit() != Unit.PERCENT && !unknown) {
      new Amounts(desk)
          .refuse(
              Problem.UNIT_MISMATCH,
              expression,
              "a percentage was expected",
              series.type(),
              "write '60%', or 'percent(…)'");
    }
  }

  private void condition(Row row) {
    desk.expressions().condition(row.condition(), desk.place());
  }
}
