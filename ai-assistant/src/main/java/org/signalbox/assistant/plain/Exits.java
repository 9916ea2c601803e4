package org.signalbox.assistant.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads when a position is closed. */
final class Exits {

  private static final Phrase CLOSE_LONG =
      Phrase.of(
          "sell | exit long | close long | sell long | exit long position | close long position");
  private static final Phrase CLOSE_SHORT =
      Phrase.of(
          "cover | buy back | cover short | exit short | close short | buy to cover |"
              + " exit short position | close short position");
  private static final Phrase CLOSE =
      Phrase.of(
          "exit | out | close position | close trade | exit position | exit trade | liquidate |"
              + " close out | exit rule | close it | go flat | take off | exit all | close all |"
              + " sell all");
  private static final Phrase HOLD = Phrase.of("hold | keep | hold for | keep for");
  private static final Phrase OBJECT =
      Phrase.of(
          "rest of position | rest | remainder | other half | it | position | trade | share | all |"
              + " them | everything | all position");

  private final Reader reader;
  private final Context context;
  private final Values values;
  private final Conditions conditions;

  Exits(Reader reader, Context context, Values values, Conditions conditions) {
    this.reader = reader;
    this.context = context;
    this.values = values;
    this.conditions = conditions;
  }

  /** One exit or several: {@code sell when … or after 10 days}. */
  Optional<List<Said>> exits() {
    return reader.first(this::flat, this::held, this::verbFirst, this::conditionFirst);
  }

  private record Closing(Optional<String> side, String share) {}

  private Optional<List<Said>> verbFirst() {
    return closing()
        .flatMap(closing -> {
          List<Said> said = new ArrayList<>();
          reader.attempt(this::how).ifPresent(how -> said.add(exit(closing, how)));
          while (!said.isEmpty()) {
            Optional<String> more = reader.attempt(this::otherwise);
            more.ifPresent(how -> said.add(exit(closing, how)));
            if (more.isEmpty()) {
              break;
            }
          }
          return said.isEmpty() ? Optional.empty() : Optional.of(said);
        });
  }

  private Optional<String> otherwise() {
    reader.take(",");
    reader.take("whichever come first");
    if (!reader.take("or else | or at latest | or | and also | and at latest | and")) {
      return Optional.empty();
    }
    reader.take("at latest");
    Optional<String> how = how();
    reader.take(
        ", whichever come first | , whichever happen first | whichever come first"
            + " | whichever comes first | , whichever comes first | , whichever is first");
    return how;
  }

  private Optional<List<Said>> conditionFirst() {
    return reader
        .attempt(() -> reader.take(Trades.WHEN) ? conditions.condition() : Optional.empty())
        .flatMap(condition -> {
          reader.take(",");
          reader.take("then");
          return closing().map(it -> List.of(exit(it, "when " + condition)));
        });
  }

  private Optional<Closing> closing() {
    Optional<String> side = Optional.empty();
    if (reader.take(CLOSE_SHORT)) {
      side = Optional.of("short");
    } else if (reader.take(CLOSE_LONG)) {
      side = Optional.of("long");
    } else if (!reader.take(CLOSE)) {
      return Optional.empty();
    }
    String share = reader.attempt(this::share).orElse("");
    reader.take(OBJECT);
    reader.attempt(
        () -> reader.take(Token.Kind.SYMBOL).filter(it -> context.foreign(it).isEmpty()));
    return Optional.of(new Closing(side, share));
  }

  private Optional<String> share() {
    if (reader.take("half")) {
      reader.take("of");
      return Optional.of("50% of ");
    }
    return reader.take(Token.Kind.PERCENT).filter(_ -> reader.take("of")).map(it -> it + "% of ");
  }

  private static Said exit(Closing closing, String how) {
    return new Said.Exit(closing.side(), closing.share(), how);
  }

  private Optional<String> how() {
    return reader.first(this::clock, this::when, this::after, this::level);
  }

  private Optional<String> when() {
    boolean said = reader.take(Trades.WHEN) || reader.take("on | after");
    return said || reader.sees(Phrase.of("when"))
        ? conditions.condition().map(it -> "when " + it)
        : bare();
  }

  /** What happens needs no "when": {@code sell after …, or RSI above 70}. */
  private Optional<String> bare() {
    return conditions.condition().map(it -> "when " + it);
  }

  private Optional<String> after() {
    return reader.first(
        () -> reader.take("after | in") ? Length.read(reader).map(this::lasting) : Optional.empty(),
        () ->
            Length.read(reader).filter(_ -> reader.take("later | after entry")).map(this::lasting));
  }

  private String lasting(Length length) {
    reader.take("in trade | in position | at latest | after entry | from entry | of hold");
    return "after " + span(length);
  }

  /** Trading days are bars where bars are days. */
  private String span(Length length) {
    boolean clock = length.unit().equals("minute") || length.unit().equals("hour");
    boolean counted = !clock && length.unit().equals(context.base().unit());
    if (counted || length.unit().equals("bar")) {
      int bars = context.base().bars(length.count(), length.unit()).orElse(length.count());
      return bars + (bars == 1 ? " bar" : " bars");
    }
    return length.text();
  }

  private Optional<String> clock() {
    if (reader.take(
        "at next open | next open | next day | next bar | day after | at open next day")) {
      return Optional.of("after 1 bar");
    }
    if (reader.take(
        "at close | at end of day | on close | at session close | by end of day | before close")) {
      return Optional.of("at session close");
    }
    reader.take("at | by");
    return reader.take(Token.Kind.TIME).map(it -> "at " + it);
  }

  private Optional<String> level() {
    return reader.take("at limit | with limit at | limit order at")
        ? values.value().map(it -> "at limit " + it.level())
        : Optional.empty();
  }

  /** {@code close everything at 15:55}: and nothing is opened again in the session. */
  private Optional<List<Said>> flat() {
    boolean flat =
        reader.take(
            "square off | close everything | close all position | flatten | flat | go flat | exit"
                + " all position | exit everything | sell everything | be flat | is flat | exit all"
                + " trade | close all trade");
    if (!flat) {
      return Optional.empty();
    }
    reader.take("by | at | before");
    return reader
        .take(Token.Kind.TIME)
        .or(() ->
            reader.take("close | end of day | session close")
                ? Optional.of("session close")
                : Optional.empty())
        .map(it -> List.of(new Said.Statement(Said.Topic.LIMIT, "square off at " + it)));
  }

  /** {@code hold for 5 days}; {@code hold forever}. */
  private Optional<List<Said>> held() {
    if (reader.take(
        "never sell | hold forever | hold it forever | buy and hold | no exit | without exit")) {
      return Optional.of(List.of(new Said.Promise(Said.Vow.NEVER_SELLS)));
    }
    if (!reader.take(HOLD)) {
      return Optional.empty();
    }
    reader.take(OBJECT);
    reader.take("for");
    reader.take("at most | up to | maximum of | no more than | exactly");
    return Length.read(reader)
        .map(length -> List.of(new Said.Exit(Optional.empty(), "", lasting(length))));
  }
}
