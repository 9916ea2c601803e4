package org.signalbox.trade.risk;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The limits that are set for an account or a deployment; all of them hold at once. */
public record RiskLimits(List<Limit> limits) {

  public static final RiskLimits NONE = new RiskLimits(List.of());

  public RiskLimits {
    limits = List.copyOf(limits);
  }

  public static RiskLimits of(Limit... limits) {
    return new RiskLimits(List.of(limits));
  }

  /**
   * Limits in their canonical order; of several of a kind the last.
   *
   * @throws IllegalArgumentException for one that has no kind
   */
  public static RiskLimits of(Collection<Limit> limits) {
    Map<LimitKind, Limit> ordered = new TreeMap<>();
    limits.forEach(it -> ordered.put(kind(it), it));
    return new RiskLimits(List.copyOf(ordered.values()));
  }

  private static LimitKind kind(Limit limit) {
    return LimitKind.of(limit)
        .orElseThrow(
            () -> new IllegalArgumentException("a limit that watches the market has no name"));
  }

  /**
   * Reads what {@link #text} wrote, or a person: {@code max-order-value=5000 symbols=AAPL,MSFT}, in
   * any order.
   *
   * @throws InvalidLimitException where a word is no limit, or one is set twice
   */
  public static RiskLimits parse(String text) {
    Map<LimitKind, Limit> limits = new TreeMap<>();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!word.isEmpty()) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        LimitKind kind = LimitKind.named(name).orElseThrow(() -> unknown(name));
        if (limits.put(kind, kind.limit(word.substring(equals < 0 ? word.length() : equals + 1)))
            != null) {
          throw new InvalidLimitException(name, name + " is set twice", "set it once");
        }
      }
    }
    return of(limits.values());
  }

  private static InvalidLimitException unknown(String name) {
    return new InvalidLimitException(
        name,
        "there is no limit '%s'".formatted(name),
        "limits are " + String.join(", ", LimitKind.names()));
  }

  /**
   * The canonical text: equal limits have equal texts, and nothing is set by an empty one.
   *
   * @throws IllegalArgumentException where one of them has no text
   */
  public String text() {
    return of(limits).limits.stream()
        .map(it -> kind(it).text() + "=" + LimitKind.value(it))
        .collect(joining(" "));
  }

  public boolean isEmpty() {
    return limits.isEmpty();
  }

  /** The value of a limit, as its text has it. */
  public Optional<String> value(LimitKind kind) {
    return find(kind).map(LimitKind::value);
  }

  private Optional<Limit> find(LimitKind kind) {
    return limits.stream().filter(it -> kind(it) == kind).findFirst();
  }

  /** These limits, and of others those whose kinds are not among them. */
  public RiskLimits orElse(RiskLimits others) {
    Map<LimitKind, Limit> all = new TreeMap<>();
    others.limits.forEach(it -> all.put(kind(it), it));
    limits.forEach(it -> all.put(kind(it), it));
    return of(all.values());
  }

  /** These limits without one. */
  public RiskLimits without(LimitKind kind) {
    return new RiskLimits(limits.stream().filter(it -> kind(it) != kind).toList());
  }

  /** Those of these limits that others drop, or with which they let more through. */
  public List<LimitKind> widenedBy(RiskLimits others) {
    return limits.stream().map(RiskLimits::kind).filter(it -> isWidened(it, others)).toList();
  }

  private boolean isWidened(LimitKind kind, RiskLimits others) {
    Optional<Limit> before = find(kind);
    Optional<Limit> after = others.find(kind);
    return before.isPresent() && (after.isEmpty() || !kind.isWithin(after.get(), before.get()));
  }
}
