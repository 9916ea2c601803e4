package org.signalbox.assistant.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads how often, when and until when is traded. */
final class Limits {

  private static final Phrase AT_MOST =
      Phrase.of(
          "at most | no more than | maximum of | maximum | max | up to | only | limit to | limit of"
              + " | never more than | allow at most");
  private static final Phrase ENTRIES =
      Phrase.of("entry | trade | buy | time | new entry | new trade | entry or trade");
  private static final Phrase TRADE_ONLY =
      Phrase.of(
          "only trade | only enter | only buy | trade only | enter only | entry only | only allow"
              + " entry | buy only | only open | allow entry | new entry only | only new entry |"
              + " only go long | trade | only");
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday");

  private final Reader reader;

  Limits(Reader reader) {
    this.reader = reader;
  }

  Optional<Said> limit() {
    return reader.first(
        this::perPeriod,
        this::positions,
        this::hours,
        this::days,
        this::cooldown,
        this::halt,
        this::pause,
        this::opposite,
        this::vow);
  }

  /** {@code at most 3 trades a day}, {@code once per day}. */
  private Optional<Said> perPeriod() {
    reader.take("enter | trade | buy | allow");
    reader.take(AT_MOST);
    Optional<String> count =
        reader.take("once")
            ? Optional.of("1")
            : reader.take("twice")
                ? Optional.of("2")
                : reader.attempt(
                    () -> reader.take(Token.Kind.NUMBER).filter(_ -> reader.take(ENTRIES)));
    reader.take("per | each | every | in");
    return count.flatMap(it ->
        reader
            .word(List.of("day", "week", "month", "session")::contains)
            .map(period -> limit("allow at most " + it + " entries per " + period)));
  }

  private Optional<Said> positions() {
    reader.take("hold | have");
    return reader.take(AT_MOST)
        ? reader
            .take(Token.Kind.NUMBER)
            .filter(_ -> reader.take("open position | position"))
            .map(it -> {
              reader.take("at time | open | at once | at same time | open at time | in total");
              return limit("allow at most " + it + " positions");
            })
        : Optional.empty();
  }

  private Optional<Said> hours() {
    boolean none = reader.take("no entry | no new entry | no trade | no new trade | no buy");
    if (none && reader.take("after")) {
      return reader.take(Token.Kind.TIME).map(it -> limit("allow entries between 00:00 and " + it));
    }
    if (none && reader.take("before")) {
      return reader
          .take(Token.Kind.TIME)
          .map(it -> limit("allow entries between " + it + " and 23:59"));
    }
    boolean only = !none && reader.take(TRADE_ONLY) && reader.take("between | from");
    if (!only) {
      return Optional.empty();
    }
    return reader
        .take(Token.Kind.TIME)
        .filter(_ -> reader.take("and | to | until"))
        .flatMap(from ->
            reader
                .take(Token.Kind.TIME)
                .map(to -> limit("allow entries between " + from + " and " + to)));
  }

  private Optional<Said> days() {
    if (!reader.take(TRADE_ONLY)) {
      return Optional.empty();
    }
    reader.take("on");
    List<String> days = new ArrayList<>();
    for (Optional<String> day = day(); day.isPresent(); day = day()) {
      days.add(day.get());
    }
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(limit("allow entries on " + String.join(", ", days)));
  }

  private Optional<String> day() {
    return reader.attempt(() -> {
      reader.take(",");
      reader.take("and | or");
      return reader
          .word(DAYS::contains)
          .map(it -> it.substring(0, 1).toUpperCase(Locale.ROOT) + it.substring(1));
    });
  }

  /** {@code wait 3 days after a stop}. */
  private Optional<Said> cooldown() {
    if (!reader.take(
        "wait | cooldown | cool down | pause for | cooldown of | no new trade for | no trade"
            + " for")) {
      return Optional.empty();
    }
    reader.take("at least | for");
    return Length.read(reader)
        .flatMap(length -> {
          if (!reader.take("after")) {
            return Optional.empty();
          }
          Optional<String> what =
              reader.take("stop loss | stop out | stop | is stop out | stop is reach")
                  ? Optional.of("stop loss")
                  : reader.take("loss | lose trade | loss trade")
                      ? Optional.of("loss")
                      : reader.take("exit | each exit | every exit | trade | close position | sell")
                          ? Optional.of("exit")
                          : Optional.empty();
          reader.take(
              "before next entry | before enter again | before buy again | before next trade");
          String unit = length.unit().equals("day") ? "bar" : length.unit();
          String many = length.count() + " " + unit + (length.count() == 1 ? "" : "s");
          return what.map(it -> limit("cooldown " + many + " after " + it));
        });
  }

  private Optional<Said> halt() {
    boolean halts = reader.take("stop trade | halt | stop everything | stop trade for good | quit");
    if (!halts) {
      return Optional.empty();
    }
    reader.take("when | after | at | if");
    reader.take("account");
    reader.take(
        "drawdown is above | drawdown is more than | drawdown exceed | drawdown above | drawdown of"
            + " | drawdown is over | drawdown over | drawdown reach | drawdown exceeds | drawdown"
            + " is greater than");
    return reader
        .take(Token.Kind.PERCENT)
        .map(it -> {
          reader.take("drawdown");
          return limit("halt when account.drawdown > " + it + "%");
        });
  }

  /** {@code stop for the day after losing 3%}. */
  private Optional<Said> pause() {
    if (!reader.take(
        "stop for day | stop trade for day | no more trade for day | pause for day | done for"
            + " day")) {
      return Optional.empty();
    }
    reader.take("after | when | if");
    reader.take(
        "loss of | loss | down | day loss is above | account is down | day loss exceed | day loss"
            + " of");
    return reader
        .take(Token.Kind.PERCENT)
        .map(it -> {
          reader.take("in day | on day | of equity | loss");
          return limit("pause entries for 1 session when account.day_profit < -" + it + "%");
        });
  }

  private Optional<Said> opposite() {
    return reader.take(
            "reverse on opposite signal | always in market | stop and reverse | reverse position |"
                + " reverse | flip position | always invested | opposite signal reverse | reverse"
                + " position on opposite signal")
        ? Optional.of(new Said.Statement(Said.Topic.OPPOSITE, "opposite signals reverse"))
        : reader.take("ignore opposite signal | opposite signal is ignored")
            ? Optional.of(new Said.Statement(Said.Topic.OPPOSITE, "opposite signals ignore"))
            : Optional.empty();
  }

  private Optional<Said> vow() {
    if (reader.take(
        "long only | only long | no short | only go long | long side only | never short")) {
      return Optional.of(new Said.Promise(Said.Vow.LONG_ONLY));
    }
    return reader.take("short only | only short | only go short")
        ? Optional.of(new Said.Promise(Said.Vow.SHORT_ONLY))
        : Optional.empty();
  }

  private static Said limit(String text) {
    return new Said.Statement(Said.Topic.LIMIT, text);
  }
}
