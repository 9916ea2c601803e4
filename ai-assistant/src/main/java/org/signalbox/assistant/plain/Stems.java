package org.signalbox.assistant.plain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What different forms of a word have in common, numbers in words, and words that say nothing. */
final class Stems {

  /** A stem, and the forms that are read as it. */
  private static final Map<String, String> STEMS =
      table(
          """
          all       : everything whole entire
          average   : averages mean avg averaged
          band      : bands
          bar       : bars candle candles candlestick candlesticks period periods
          below     : under beneath underneath
          between   : in-between
          break     : breaks broke breaking breakout breakouts
          buy       : buys buying bought purchase purchases
          cent      : cents
          chart     : charts timeframe timeframes
          close     : closes closing closed
          contract  : contracts
          cover     : covers covering
          cross     : crosses crossed crossing crossover crossovers
          day       : days daily
          dollar    : dollars usd bucks
          drop      : drops dropped dropping dips dipping
          enter     : enters entering entered
          entry     : entries
          equal     : equals
          exit      : exits exiting exited
          fall      : falls fell falling decline declines declining declined decreases decreasing
          friday    : fridays
          gain      : gains
          gap       : gaps gapped gapping
          hold      : holds holding held
          hour      : hours hr hrs hourly
          go        : goes going went
          happen    : happens occurs occur appears appear forms form
          is        : was were are be stays stay remains remain
          jump      : jumps jumped surges surge surged rallies
          make      : makes making made sets prints print
          row       : succession
          high      : highs
          higher    : greater larger bigger
          low       : lows
          lower     : smaller
          loss      : losses lose loses
          minute    : minutes min mins
          monday    : mondays
          month     : months monthly
          move      : moves moving moved
          open      : opens opening opened
          percent   : percentage pct
          point     : points
          position  : positions
          price     : prices
          profit    : profits
          reach     : reaches reached hit hits
          rise      : rises rose rising climb climbs climbing increases increasing risen
          risk      : risking risks
          sell      : sells selling sold
          session   : sessions
          share     : shares stocks
          short     : shorts shorting
          signal    : signals
          standard  : std
          stop      : stops stoploss
          thursday  : thursdays
          tick      : ticks
          time      : times x
          touch     : touches touched touching
          trade     : trades trading traded
          streak    : consecutive consecutively straight running
          trail     : trails trailing trailed
          tuesday   : tuesdays
          turn      : turns turned turning becomes become
          unit      : units
          use       : uses using
          wait      : waits
          wednesday : wednesdays
          week      : weeks weekly
          when      : if whenever
          year      : years yearly
          """);

  private static final Map<String, String> NUMBERS =
      table(
          """
          1 : one
          2 : two
          3 : three
          4 : four
          5 : five
          6 : six
          7 : seven
          8 : eight
          9 : nine
          10 : ten
          12 : twelve
          14 : fourteen
          15 : fifteen
          20 : twenty
          30 : thirty
          50 : fifty
          100 : hundred
          200 : two-hundred
          """);

  /** Articles and courtesies: a request means the same without them. */
  private static final Set<String> SILENT =
      Set.of(
          "the",
          "an",
          "a",
          "it's",
          "my",
          "your",
          "please",
          "just",
          "simply",
          "some",
          "want",
          "i",
          "i'd",
          "i'm",
          "those",
          "we",
          "me",
          "us",
          "would",
          "like",
          "let's",
          "let",
          "should",
          "that",
          "this",
          "these",
          "there",
          "have",
          "has",
          "been",
          "do",
          "does",
          "own",
          "strategy",
          "which",
          "hi",
          "hello",
          "thanks",
          "thank",
          "you",
          "our",
          "get",
          "gets",
          "got",
          "value",
          "level");

  private Stems() {}

  static String of(String word) {
    return STEMS.getOrDefault(word, word);
  }

  /** The digits of a number that was written as a word. */
  static Optional<String> number(String word) {
    return Optional.ofNullable(NUMBERS.get(word));
  }

  static boolean isSilent(String word) {
    return SILENT.contains(word);
  }

  private static Map<String, String> table(String lines) {
    Map<String, String> stems = new LinkedHashMap<>();
    for (String line : lines.strip().split("\n", -1)) {
      int colon = line.indexOf(':');
      for (String form : line.substring(colon + 1).strip().split(" ", -1)) {
        stems.put(form, line.substring(0, colon).strip());
      }
    }
    return stems;
  }
}
