package org.signalbox.dsl.analysis.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signalbox.dsl.analysis.scope.Binding;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Memo;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.value.Bounds;
import org.signalbox.dsl.analysis.value.UnitAlgebra;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Definition;
import org.signalbox.dsl.ir.Feed;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Reference;

/**
 * Reads lets. A plain let is the value of its expression; a running one is known by its key, and
 * its definition is read when nothing else is being read, so that circles through the past end.
 */
public final class Lets {

  /** A let on a feed. */
  private record Site(Binding.Let let, Feed feed) {

    String key() {
      return let.path() + let.definition().name() + suffix(feed);
    }

    private static String suffix(Feed feed) {
      if (feed.equals(Feed.BASE)) {
        return "";
      }
      String timeframe = feed.timeframe().map(it -> " on " + it + " bars").orElse("");
      return "@" + feed.symbol().orElse("") + timeframe + (feed.soFar() ? " so far" : "");
    }
  }

  private final Draft draft;
  private final Expressions expressions;
  private final Memo memo = new Memo();

  /** Plain lets that are being read, with the delays around the reading. */
  private final Map<Site, Integer> open = new HashMap<>();

  private final Map<Site, Type> types = new HashMap<>();

  /** Running lets whose type was looked for since the outermost search began. */
  private final Set<Site> guessed = new HashSet<>();

  private final Map<String, Site> running = new LinkedHashMap<>();
  private final Deque<Site> unread = new ArrayDeque<>();
  private int delays;
  private int guessing;

  Lets(Draft draft, Expressions expressions) {
    this.draft = draft;
    this.expressions = expressions;
  }

  /** The value of a let on a feed. */
  Value value(Binding.Let let, Feed feed, Span reader) {
    Site site = new Site(let, feed);
    if (let.isRunning()) {
      return running(site);
    }
    if (open.containsKey(site)) {
      reportCircle(site, reader);
      return Value.UNKNOWN;
    }
    return memo.value(draft, let, feed, () -> plain(site));
  }

  private Value plain(Site site) {
    open.put(site, delays);
    try {
      Place place = Place.ofProgram(site.let().scope()).on(site.feed()).inside(site.let());
      return expressions.value(site.let().definition().value(), place);
    } finally {
      open.remove(site);
    }
  }

  private void reportCircle(Site site, Span reader) {
    String name = site.let().definition().name();
    boolean throughPast = delays > open.getOrDefault(site, 0);
    if (throughPast) {
      draft
          .findings()
          .add(
              Problem.MISSING_START,
              reader,
              "'" + name + "' refers to its own past and does not say how it starts",
              "let " + name + " = … starting at …");
    } else {
      draft
          .findings()
          .add(
              Problem.CYCLIC_DEFINITIONS,
              reader,
              "'" + name + "' needs its own value of the same bar",
              "refer to the bar before: '" + name + "[1]', or 'previous' in its own definition");
    }
  }

  /** Reads something as it was some bars ago. */
  <T> T delayed(java.util.function.Supplier<T> reading) {
    delays++;
    try {
      return reading.get();
    } finally {
      delays--;
    }
  }

  private Value running(Site site) {
    Optional<Type> type = type(site);
    if (type.isEmpty()) {
      return Value.UNKNOWN;
    }
    if (!draft.findings().isMuted() && running.putIfAbsent(site.key(), site) == null) {
      unread.add(site);
    }
    Term term = new Term.Running(site.key(), type.orElseThrow(), site.feed());
    return new Series(term, bounds(type.orElseThrow()));
  }

  private static Bounds bounds(Type type) {
    return type.isBool() ? Bounds.TRUTH : Bounds.UNBOUNDED;
  }

  /** {@code previous}. */
  Value previous(Reference.Previous previous, Place place) {
    if (place.own().isEmpty()) {
      draft
          .findings()
          .add(
              Problem.PREVIOUS_OUTSIDE_LET,
              previous.span(),
              "'previous' stands outside of a running definition",
              "let x = … previous … starting at …");
      return Value.UNKNOWN;
    }
    Site site = new Site(place.own().orElseThrow(), place.feed());
    return type(site).<Value>map(it -> previous(site, it)).orElse(Value.UNKNOWN);
  }

  private Series previous(Site site, Type type) {
    running(site);
    return new Series(new Term.Previous(site.key(), type, site.feed()), bounds(type));
  }

  /** Whether a term is the running let whose definition is being read. */
  Optional<Series> ownPast(Term term, Place place) {
    return place
        .own()
        .map(it -> new Site(it, place.feed()))
        .filter(it -> term instanceof Term.Running own && own.key().equals(it.key()))
        .map(it -> previous(it, term.type()));
  }

  /**
   * The type of a running let: that of its start, or, where that is 0 or {@code na}, the one that
   * its definition has whatever its past may be. Empty while that is being found out.
   */
  private Optional<Type> type(Site site) {
    Type known = types.get(site);
    if (known != null) {
      return Optional.of(known);
    }
    if (!guessed.add(site)) {
      return Optional.empty();
    }
    guessing++;
    try {
      Optional<Type> found = guess(site);
      found.ifPresent(it -> types.put(site, it));
      return found;
    } finally {
      guessing--;
      if (guessing == 0) {
        guessed.clear();
      }
    }
  }

  private Optional<Type> guess(Site site) {
    Optional<Type> start = read(site, start(site));
    if (start.isPresent()) {
      return start;
    }
    Optional<Type> body = read(site, site.let().definition().value());
    boolean alone = guessing == 1;
    return body.or(() -> alone ? Optional.of(Type.NUMBER) : Optional.empty());
  }

  private static Expression start(Site site) {
    return site.let().definition().start().orElseThrow();
  }

  private Optional<Type> read(Site site, Expression expression) {
    Value value =
        draft.findings().withoutReporting(() -> expressions.plain(expression, inside(site)));
    return value instanceof Series series ? Optional.of(series.type()) : Optional.empty();
  }

  private static Place inside(Site site) {
    return Place.ofProgram(site.let().scope()).on(site.feed()).inside(site.let());
  }

  /** Reads a let of the program that nothing else reads. */
  public void read(Binding.Let let) {
    value(let, Feed.BASE, let.definition().span());
  }

  /** Reads the definitions of all running lets that were read, and of those that they read. */
  public void readDefinitions() {
    while (!unread.isEmpty()) {
      Site site = unread.poll();
      define(site);
    }
    new SameBarCircles(draft, this).report();
  }

  private void define(Site site) {
    Type type = types.getOrDefault(site, Type.NUMBER);
    Term body = part(site, site.let().definition().value(), type);
    Term start = part(site, start(site), type);
    String name = site.let().definition().name();
    draft.definitions().put(site.key(), new Definition.RunningLet(name, body, start, site.feed()));
  }

  private Term part(Site site, Expression expression, Type type) {
    Value.Plain plain = expressions.plain(expression, inside(site));
    if (plain instanceof Value.Free free) {
      return free.as(type).term();
    }
    Series series = expressions.typed(plain);
    String name = site.let().definition().name();
    if (UnitAlgebra.common(type, series.type()).isEmpty()) {
      draft
          .findings()
          .add(
              Problem.UNIT_MISMATCH,
              expression.span(),
              "'"
                  + name
                  + "' starts as "
                  + Wording.of(type)
                  + ", was "
                  + Wording.of(series.type()));
    }
    if (draft.liveness().isLive(series.term())) {
      draft
          .findings()
          .add(
              Problem.LIVE_IN_RUNNING_LET,
              expression.span(),
              "'" + name + "' remembers and therefore cannot read the position or the account");
    }
    return series.term();
  }

  /** The let behind the key of a definition; empty for sequences. */
  public Optional<Binding.Let> let(String key) {
    return Optional.ofNullable(running.get(key)).map(Site::let);
  }
}
