package org.signalbox.dsl.analysis.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Definition;
import org.signalbox.dsl.ir.Feed;
import org.signalbox.dsl.ir.Liveness;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.market.Timeframe;

/**
 * A program while it is being understood: what all its expressions share.
 *
 * <p>Instances hold state and belong to one thread.
 */
public final class Draft {

  private final Source source;
  private final Catalog catalog;
  private final Set<String> unreadable;
  private final Findings findings = new Findings();
  private final Liveness liveness = new Liveness();
  private final Scope scope = Scope.ofProgram();
  private final SequencedMap<String, Definition> definitions = new LinkedHashMap<>();
  private final List<Diagnostic> notExecuted = new ArrayList<>();
  private final Set<String> read = new LinkedHashSet<>();
  private final IdentityHashMap<Expression, Term> readings = new IdentityHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private List<String> tags = List.of();
  private Timeframe base = Timeframe.DAILY;
  private Optional<String> onlySymbol = Optional.empty();

  /**
   * A program of which nothing is known yet.
   *
   * @param unreadable what broken statements of the text would have defined
   */
  public Draft(Source source, Catalog catalog, Set<String> unreadable) {
    this.source = source;
    this.catalog = catalog;
    this.unreadable = Set.copyOf(unreadable);
  }

  /** Whether a name is unknown only because its statement could not be read. */
  public boolean isUnreadable(String name) {
    return unreadable.contains(name);
  }

  public Catalog catalog() {
    return catalog;
  }

  public Findings findings() {
    return findings;
  }

  public Liveness liveness() {
    return liveness;
  }

  public Scope scope() {
    return scope;
  }

  public Place place() {
    return Place.ofProgram(scope);
  }

  /** What entries are named, in the order of the alphabet. */
  public List<String> tags() {
    return tags;
  }

  public void knowTags(Collection<String> names) {
    tags = names.stream().sorted().distinct().toList();
  }

  /** The timeframe of the decisions; daily until it is known. */
  public Timeframe base() {
    return base;
  }

  public void decideOn(Timeframe timeframe) {
    base = timeframe;
  }

  /** Says which instrument is traded where there is just one. */
  public void tradeOnly(String symbol) {
    onlySymbol = Optional.of(symbol);
  }

  /** The bars of an instrument in the timeframe of another feed. */
  public Feed feedOf(String symbol, Feed feed) {
    Optional<String> other = Optional.of(symbol).filter(it -> !onlySymbol.equals(Optional.of(it)));
    return new Feed(other, feed.timeframe(), feed.soFar());
  }

  /** The bars of the same instrument in another timeframe. */
  public Feed feedOn(Timeframe timeframe, boolean soFar, Feed feed) {
    if (timeframe.equals(base)) {
      return new Feed(feed.symbol(), Optional.empty(), false);
    }
    return soFar ? feed.onSoFar(timeframe) : feed.on(timeframe);
  }

  public SequencedMap<String, Definition> definitions() {
    return definitions;
  }

  /** What the text asks for and cannot be run yet. */
  public List<Diagnostic> notExecuted() {
    return notExecuted;
  }

  public void cannotRun(Span span, String message) {
    Diagnostic found = Diagnostic.of(Problem.NOT_EXECUTED_YET, span, message);
    if (!notExecuted.contains(found)) {
      notExecuted.add(found);
    }
  }

  /** Remembers that a name of the text is of use. */
  public void markRead(String name) {
    read.add(name);
  }

  public boolean isRead(String name) {
    return read.contains(name);
  }

  /** Remembers what an expression that stands in the text became, where it has one value a bar. */
  public void noteReading(Expression expression, Term term, Place place) {
    if (place.written() && place.feed().equals(Feed.BASE) && term.feed().equals(Feed.BASE)) {
      readings.put(expression, term);
    }
  }

  /** What expressions became, by their identity. */
  public IdentityHashMap<Expression, Term> readings() {
    return readings;
  }

  /** A name that is not yet taken: {@code swing#1}, {@code swing#2}. */
  public String numbered(String name) {
    return name + "#" + numbers.merge(name, 1, Integer::sum);
  }

  /** The text of a span in quotes; a description where the span is not of the text. */
  public String quote(Span span) {
    boolean inText = span.length() > 0 && span.end() <= source.text().length();
    return inText
        ? "'" + span.of(source.text()).strip().replaceAll("\\s+", " ") + "'"
        : "this expression";
  }

  /** The text of a span as it stands. */
  public String text(Span span) {
    return span.end() <= source.text().length() ? span.of(source.text()) : "";
  }
}
