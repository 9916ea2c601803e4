package org.signalbox.live.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.market.feed.Pace;

/**
 * On which terms a strategy is run: what decides its orders besides its text.
 *
 * @param feed where its bars come from, by the name under which the runner knows it
 * @param tradeFrom no entries before this instant, in milliseconds since the epoch: earlier bars
 *     are history and warm the indicators up
 * @param until bars that end later are left out
 * @param pace of a replay
 * @param acceptUnsettled whether entries may be made while indicators still feel where they began
 * @param profile by which a simulated venue fills
 */
public record Terms(
    String feed, long tradeFrom, long until, Pace pace, boolean acceptUnsettled, String profile) {

  public static final String REPLAY = "replay";
  private static final Pace PLAIN = Pace.AS_FAST_AS_POSSIBLE;

  public Terms {
    if (feed.isEmpty() || feed.contains(" ") || profile.contains(" ")) {
      throw new IllegalArgumentException(
          "names of feeds and profiles must be words, was '%s' and '%s'".formatted(feed, profile));
    }
  }

  /** All stored bars, as fast as possible, filled by the standard profile. */
  public static Terms replay() {
    return new Terms(REPLAY, Long.MIN_VALUE, Long.MAX_VALUE, PLAIN, false, "standard");
  }

  /** A stream from an instant on; what lies before it is history. */
  public static Terms stream(String feed, long tradeFrom) {
    return new Terms(feed, tradeFrom, Long.MAX_VALUE, Pace.REAL_TIME, false, "standard");
  }

  public Terms between(long from, long to) {
    return new Terms(feed, from, to, pace, acceptUnsettled, profile);
  }

  public Terms at(Pace changed) {
    return new Terms(feed, tradeFrom, until, changed, acceptUnsettled, profile);
  }

  public Terms acceptingUnsettled() {
    return new Terms(feed, tradeFrom, until, pace, true, profile);
  }

  public boolean isReplay() {
    return feed.equals(REPLAY);
  }

  /** The text as which a deployment carries its terms. */
  public String text() {
    List<String> words = new ArrayList<>(List.of(feed));
    if (tradeFrom != Long.MIN_VALUE) {
      words.add("from=" + tradeFrom);
    }
    if (until != Long.MAX_VALUE) {
      words.add("until=" + until);
    }
    if (!Double.isInfinite(pace.factor())) {
      words.add("pace=" + BigDecimal.valueOf(pace.factor()).toPlainString());
    }
    if (acceptUnsettled) {
      words.add("unsettled=accepted");
    }
    words.add("profile=" + profile);
    return String.join(" ", words);
  }

  /** Reads what {@link #text} wrote. */
  public static Terms parse(String text) {
    String[] words = text.split(" ", -1);
    Map<String, String> values = new TreeMap<>();
    for (int i = 1; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      if (pair.length < 2) {
        throw new IllegalArgumentException("terms must be 'name=value', was '" + words[i] + "'");
      }
      values.put(pair[0], pair[1]);
    }
    return new Terms(
        words[0],
        number(values, "from", Long.MIN_VALUE),
        number(values, "until", Long.MAX_VALUE),
        values.containsKey("pace") ? new Pace(Double.parseDouble(values.get("pace"))) : PLAIN,
        values.containsKey("unsettled"),
        values.getOrDefault("profile", "standard"));
  }

  private static long number(Map<String, String> values, String name, long otherwise) {
    String text = values.get(name);
    return text == null ? otherwise : Long.parseLong(text);
  }
}
