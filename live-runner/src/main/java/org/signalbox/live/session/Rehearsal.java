package org.signalbox.live.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.live.journal.table.Inputs.Input;
import org.signalbox.market.Bar;
import org.signalbox.trade.Decision;

/**
 * What a session decides when it is given again what a deployment was given: bars, clock times and
 * fills from the journal, and nothing else.
 */
public final class Rehearsal {

  private final Session session;
  private final Stage stage;
  private final TreeMap<String, Bar> bars = new TreeMap<>();
  private final List<Decision> decisions = new ArrayList<>();

  private Rehearsal(Assignment assignment) {
    session = new Session(assignment);
    stage = new Stage(assignment, session, Optional.empty());
    new WarmUp(assignment).through(session);
  }

  /** All decisions in which something was wanted, oldest first. */
  public static List<Decision> of(Assignment assignment, List<Inputs.Entry> inputs) {
    Rehearsal rehearsal = new Rehearsal(assignment);
    inputs.forEach(it -> rehearsal.give(it.input()));
    rehearsal.finish();
    return List.copyOf(rehearsal.decisions);
  }

  private void give(Input input) {
    boolean together =
        input instanceof Input.Barred(_, _, Bar bar)
            && (bars.isEmpty() || bars.firstEntry().getValue().end() == bar.end());
    if (!together) {
      finish();
    }
    switch (input) {
      case Input.Barred(String symbol, _, Bar bar) -> bars.put(symbol, bar);
      case Input.Clocked(Instant time) -> decide(new Turn(time.toEpochMilli(), new TreeMap<>()));
      case Input.Filled(var fill) -> stage.happened(List.of(new News.Filled(0, fill)));
      case Input.Late(String symbol, _, Bar bar) -> stage.late(symbol, bar);
      case Input.Noted(String kind, String text) -> noted(kind, text);
    }
  }

  private void noted(String kind, String text) {
    switch (kind) {
      case Stage.ENDED -> stage.happened(List.of(News.Ended.parse(text)));
      case Stage.REACHED -> stage.reached(Walks.symbol(text), Walks.reached(text));
      case Stage.RESUMED -> stage.release();
      default -> {
        // notes of other kinds change no decision
      }
    }
  }

  private void finish() {
    if (!bars.isEmpty()) {
      Turn turn = new Turn(bars.firstEntry().getValue().end(), bars);
      bars.clear();
      decide(turn);
    }
  }

  private void decide(Turn turn) {
    Decision decision = stage.decide(turn, List::of);
    stage.takeGiven();
    if (!decision.isEmpty()) {
      decisions.add(decision);
    }
  }
}
