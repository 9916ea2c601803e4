package org.signalbox.dsl.run.decide;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.dsl.ir.Program.Alert;
import org.signalbox.dsl.ir.Program.Piece;
import org.signalbox.dsl.run.checkpoint.RecordMemory;
import org.signalbox.dsl.run.standing.Standing;
import org.signalbox.dsl.run.standing.Value;
import org.signalbox.dsl.run.standing.Values;
import org.signalbox.kernel.Memory;

/**
 * Raises the alerts of one instrument when their condition becomes true. Instances hold state and
 * belong to one thread.
 */
final class Alerts {

  private static final MathContext DIGITS = new MathContext(6);

  private record Rule(String clause, List<Part> parts, Value when) {}

  private record Part(String text, Value value) {}

  private final List<Rule> rules;
  private final boolean[] held;
  private final List<AlertRaised> raised = new ArrayList<>();

  Alerts(List<Alert> alerts, Values values) {
    this.rules =
        alerts.stream()
            .map(it ->
                new Rule(
                    it.id(),
                    it.pieces().stream().map(piece -> part(piece, values)).toList(),
                    values.of(it.when())))
            .toList();
    this.held = new boolean[rules.size()];
  }

  private static Part part(Piece piece, Values values) {
    return switch (piece) {
      case Piece.Text(String text) -> new Part(text, _ -> Double.NaN);
      case Piece.Value(var term) -> new Part("", values.of(term));
    };
  }

  boolean isEmpty() {
    return held.length == 0;
  }

  void look(Standing standing) {
    for (int i = 0; i < held.length; i++) {
      boolean holds = rules.get(i).when().holds(standing);
      if (holds && !held[i]) {
        raised.add(raise(rules.get(i), standing));
      }
      held[i] = holds;
    }
  }

  private static AlertRaised raise(Rule rule, Standing standing) {
    StringBuilder text = new StringBuilder();
    for (Part part : rule.parts()) {
      text.append(part.text().isEmpty() ? shown(part.value().at(standing)) : part.text());
    }
    return new AlertRaised(
        Instant.ofEpochMilli(standing.instant()),
        standing.symbol(),
        rule.clause(),
        text.toString());
  }

  private static String shown(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
        : "unknown";
  }

  void remember(Memory memory) {
    for (int i = 0; i < held.length; i++) {
      held[i] = memory.keep(held[i]);
    }
    List<AlertRaised> kept = new RecordMemory(memory).list(AlertRaised.class, raised);
    raised.clear();
    raised.addAll(kept);
  }

  List<AlertRaised> take() {
    List<AlertRaised> taken = Arrays.asList(raised.toArray(AlertRaised[]::new));
    raised.clear();
    return taken;
  }
}
