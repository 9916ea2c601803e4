package org.signalbox.assistant.plain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signalbox.assistant.plain.Said.Entry;
import org.signalbox.assistant.plain.Said.Exit;
import org.signalbox.assistant.plain.Said.Statement;
import org.signalbox.assistant.plain.Said.Topic;
import org.signalbox.assistant.plain.Said.Vow;

/** All that was understood of a request, as statements of the language. */
record Draft(List<Said> said, Context context, Optional<Base> base) {

  private static final List<Topic> SINGLE = List.of(Topic.SIZE, Topic.OPPOSITE, Topic.BREAKEVEN);

  Draft {
    said = List.copyOf(said);
  }

  /** A symbol as the language writes it: what is no plain word in capitals is quoted. */
  static String symbol(String name) {
    return name.matches("[A-Z][A-Z0-9_]*([.:][A-Z0-9_]+)*") ? name : "\"" + name + "\"";
  }

  /** The instruments, in the order in which they were named. */
  Set<String> symbols() {
    Set<String> symbols = new LinkedHashSet<>(context.traded());
    all(Said.Instruments.class).forEach(it -> symbols.addAll(it.symbols()));
    all(Entry.class).forEach(it -> symbols.addAll(it.symbols()));
    return symbols;
  }

  /** What the request says, clause by clause, whether or not it is a whole strategy. */
  List<String> clauses() {
    List<String> clauses = new ArrayList<>();
    if (!symbols().isEmpty() || base.isPresent()) {
      clauses.add(trade());
    }
    all(Entry.class).forEach(it -> clauses.add(text(it)));
    all(Exit.class).forEach(it -> clauses.add(text(it)));
    all(Statement.class).stream().map(Statement::text).distinct().forEach(clauses::add);
    return clauses;
  }

  /** The whole strategy, in the language. */
  String text() {
    String name = String.join(", ", symbols()).replace("\"", "");
    return "signalbox 1\nstrategy \"" + name + " in plain words\"\n" + String.join("\n", clauses());
  }

  /**
   * What a strategy needs and the request does not say, or says twice.
   *
   * @return a question for the first such thing
   */
  Optional<AskBack> gap() {
    if (all(Entry.class).isEmpty()) {
      return Optional.of(noEntry());
    }
    if (symbols().isEmpty()) {
      return Optional.of(
          new AskBack("which instrument should be traded?", "buy AAPL when …", "trade BTC/USD"));
    }
    if (base.isEmpty()) {
      return Optional.of(
          new AskBack("on bars of which length?", "on daily bars", "on 5 minute bars"));
    }
    return unconditional().or(this::contradiction).or(this::twice).or(this::endless);
  }

  private AskBack noEntry() {
    boolean sells = all(Exit.class).stream().anyMatch(it -> it.side().equals(Optional.of("long")));
    return sells
        ? new AskBack(
            "selling closes a position, but nothing is bought; is selling short meant?",
            "sell short when …",
            "buy AAPL when …, sell when …")
        : new AskBack(
            "what should be bought or sold short, and when?",
            "buy AAPL when the close crosses above its 50 day average");
  }

  private Optional<AskBack> unconditional() {
    return all(Entry.class).stream()
        .filter(it -> it.when().isEmpty() && it.order().isBlank())
        .findFirst()
        .map(it ->
            new AskBack(
                "when should it %s?".formatted(it.side().equals("long") ? "buy" : "sell short"),
                "when the 20 day average crosses above the 50 day average",
                "at 10:00"));
  }

  private Optional<AskBack> contradiction() {
    boolean shorts = all(Entry.class).stream().anyMatch(it -> it.side().equals("short"));
    boolean longs = all(Entry.class).stream().anyMatch(it -> it.side().equals("long"));
    if ((promised(Vow.LONG_ONLY) && shorts) || (promised(Vow.SHORT_ONLY) && longs)) {
      return Optional.of(
          new AskBack("only one side is to be traded, but both are described; which one counts?"));
    }
    return Optional.empty();
  }

  private Optional<AskBack> twice() {
    for (Topic topic : SINGLE) {
      List<String> texts =
          all(Statement.class).stream()
              .filter(it -> it.topic() == topic)
              .map(Statement::text)
              .distinct()
              .toList();
      if (texts.size() > 1) {
        return Optional.of(
            new AskBack(
                "both '%s' and '%s' are said; which one counts?"
                    .formatted(texts.get(0), texts.get(1))));
      }
    }
    return Optional.empty();
  }

  private Optional<AskBack> endless() {
    boolean guarded =
        all(Statement.class).stream()
            .anyMatch(it ->
                it.topic() == Topic.STOP
                    || it.topic() == Topic.TARGET
                    || it.topic() == Topic.TRAIL
                    || it.topic() == Topic.OPPOSITE
                    || it.text().startsWith("square off"));
    boolean both = all(Entry.class).stream().map(Entry::side).distinct().count() > 1;
    return guarded || both || !all(Exit.class).isEmpty() || promised(Vow.NEVER_SELLS)
        ? Optional.empty()
        : Optional.of(
            new AskBack(
                "when should the position be closed?",
                "sell when it crosses back",
                "sell after 10 days",
                "stop loss 5%",
                "never sell"));
  }

  private boolean promised(Vow vow) {
    return all(Said.Promise.class).stream().anyMatch(it -> it.vow() == vow);
  }

  private String trade() {
    String symbols = symbols().stream().map(Draft::symbol).collect(Collectors.joining(", "));
    return ("trade " + symbols).strip() + base.map(it -> " on " + it.bars()).orElse("");
  }

  private static String text(Entry entry) {
    String when = entry.when().map(it -> " when " + it).orElse("");
    return "enter " + entry.side() + entry.order() + when;
  }

  private String text(Exit exit) {
    return "exit " + exit.share() + exit.side().orElseGet(this::onlySide) + " " + exit.how();
  }

  private String onlySide() {
    Set<String> sides =
        all(Entry.class).stream()
            .map(Entry::side)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return sides.size() == 1 ? sides.iterator().next() : "all";
  }

  private <T extends Said> List<T> all(Class<T> kind) {
    return said.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
