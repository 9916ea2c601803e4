package org.signalbox.dsl.ir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.market.Timeframe;

/**
 * A strategy, understood.
 *
 * @param name what the text calls it, or the name of its source
 * @param symbols the traded instruments, in the order of the text, each on its own
 * @param base the timeframe whose bar ends are the decision instants
 * @param session the hours that the text sets instead of the exchange's
 * @param parameters name and value of every parameter of this run, as text
 * @param definitions running lets and sequences by their key
 * @param opposite what an opposite signal does to an open position
 * @param notExecuted what the text asks for and cannot be run yet; empty where it can be run
 */
public record Program(
    String name,
    List<String> symbols,
    Timeframe base,
    Optional<SessionHours> session,
    Map<String, String> parameters,
    SequencedMap<String, Definition> definitions,
    List<Clause.Entry> entries,
    List<Clause.Exit> exits,
    List<Protection> protections,
    Sizing size,
    List<Limit> limits,
    Opposite opposite,
    List<Alert> alerts,
    List<Show> shows,
    List<Diagnostic> notExecuted) {

  /** What entries are named, in the order of the alphabet. */
  public List<String> tags() {
    return entries.stream().flatMap(it -> it.tag().stream()).sorted().distinct().toList();
  }

  /** The same program, showing other series. */
  public Program withShows(List<Show> others) {
    return new Program(
        name,
        symbols,
        base,
        session,
        parameters,
        definitions,
        entries,
        exits,
        protections,
        size,
        limits,
        opposite,
        alerts,
        others,
        notExecuted);
  }

  /** What an entry signal does while a position of the other side is open. */
  public enum Opposite {
    REVERSE,
    EXIT,
    IGNORE
  }

  /**
   * {@code session 09:15 to 15:30 in "Asia/Kolkata"} or {@code session "XNSE"}.
   *
   * @param calendar a calendar's id, where the text names one
   * @param from seconds of the day; empty where the calendar's own hours hold
   * @param zone a time zone id, where the text names one
   */
  public record SessionHours(
      Optional<String> calendar,
      Optional<Integer> from,
      Optional<Integer> to,
      Optional<String> zone) {}

  /**
   * A message when something becomes true.
   *
   * @param pieces literal text and values in turn: a term's value is printed in its place
   */
  public record Alert(String id, List<Piece> pieces, Term when) {
    public Alert {
      pieces = List.copyOf(pieces);
    }
  }

  /** A part of an alert's text. */
  public sealed interface Piece {

    record Text(String text) implements Piece {}

    record Value(Term term) implements Piece {}
  }

  /** A series that the report draws. */
  public record Show(String label, Term term) {}
}
