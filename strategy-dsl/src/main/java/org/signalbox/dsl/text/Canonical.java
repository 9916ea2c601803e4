package org.signalbox.dsl.text;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.syntax.EntryTerms;
import org.signalbox.dsl.syntax.Limit;
import org.signalbox.dsl.syntax.Limit.Answer;
import org.signalbox.dsl.syntax.Literal;
import org.signalbox.dsl.syntax.Moved;
import org.signalbox.dsl.syntax.Origin;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.Side;
import org.signalbox.dsl.syntax.Size;
import org.signalbox.dsl.syntax.Statement;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.dsl.syntax.Trade;

/**
 * The tree in canonical order, with the defaults that move money written out.
 *
 * <p>The order of statements means nothing, so that two trees that differ in it are the same
 * strategy; this is the one of them that is printed. Written out are {@code opposite signals
 * reverse} where there are entries to both sides, and {@code size 100% of stake} where several
 * instruments share the stake.
 */
public final class Canonical {

  private Canonical() {}

  public static StrategyFile of(StrategyFile file) {
    List<Statement> body = new ArrayList<>(file.body());
    if (needsAnswer(file)) {
      body.add(new Limit.OppositeSignals(unused("opposite-signals", file), Answer.REVERSE));
    }
    if (needsSize(file)) {
      body.add(new Limit.Sizing(unused("size", file), wholeStake()));
    }
    body.sort(comparing(Block::of));
    return new StrategyFile(file.header(), file.title(), file.trade(), body, file.closing());
  }

  private static boolean needsAnswer(StrategyFile file) {
    Set<Side> sides =
        file.all(Rule.Enter.class).stream().map(Rule.Enter::side).collect(Collectors.toSet());
    return sides.size() > 1 && file.all(Limit.OppositeSignals.class).isEmpty();
  }

  private static boolean needsSize(StrategyFile file) {
    Stream<EntryTerms> entries =
        Stream.concat(
            file.all(Rule.Enter.class).stream().map(Rule.Enter::terms),
            file.all(Rule.Add.class).stream().map(Rule.Add::terms));
    return file.trade().filter(Canonical::isOfSeveral).isPresent()
        && file.all(Limit.Sizing.class).isEmpty()
        && entries.anyMatch(terms -> terms.size().isEmpty());
  }

  private static boolean isOfSeveral(Trade trade) {
    return switch (trade.items()) {
      case Trade.Items.Listed(var subjects) -> subjects.size() > 1;
      case Trade.Items.EachOf _ -> true;
    };
  }

  private static Size wholeStake() {
    Span nowhere = Span.NOWHERE;
    return new Size.Amount(
        new Moved.Of(
            new Literal.Percent(BigDecimal.valueOf(100), nowhere),
            new Reference.Name("stake", nowhere),
            nowhere),
        nowhere);
  }

  private static Origin unused(String kind, StrategyFile file) {
    Set<String> used =
        Stream.concat(
                file.body().stream().map(Statement::origin),
                Stream.of(
                        file.title().map(title -> title.origin()),
                        file.trade().map(trade -> trade.origin()))
                    .flatMap(Optional::stream))
            .map(Origin::id)
            .collect(Collectors.toSet());
    return Stream.iterate(1, n -> n + 1)
        .map(n -> kind + "-" + n)
        .filter(id -> !used.contains(id))
        .findFirst()
        .map(Origin::of)
        .orElseThrow();
  }
}
