package org.signalbox.assistant.plain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What traders call the values of the catalogue, and how the language calls them. */
final class Indicators {

  /**
   * Names, kind and call. In a call {@code {x}} is the source, {@code {14}} the next number that is
   * given, by default 14, and {@code {n}} one that must be given.
   */
  static final List<Indicator> ALL =
      table(
          """
          relative strength index | rsi = NUMBER rsi({x}, {14})
          stochastic rsi | stoch rsi = NUMBER stochastic_rsi({x}, {14}).k
          connors rsi | crsi = NUMBER crsi({x})
          average true range | atr = PRICE atr({14})
          true range = PRICE true_range
          average directional index | adx = NUMBER dmi({14}).adx
          plus di | di plus = NUMBER dmi({14}).plus
          minus di | di minus = NUMBER dmi({14}).minus
          commodity channel index | cci = NUMBER cci({20})
          money flow index | mfi = NUMBER mfi({14})
          chaikin money flow | cmf = NUMBER cmf({20})
          williams r | williams % r = NUMBER williams_r({14})
          rate of change | roc = PERCENT roc({x}, {n})
          return = PERCENT roc({x}, {n})
          z score | zscore = NUMBER zscore({x}, {n})
          percent rank | percentile rank = NUMBER percent_rank({x}, {n})
          standard deviation | stdev = PRICE stdev({x}, {n})
          volatility = PERCENT volatility({n})
          stochastic | stochastic k | stochastic % k | slow stochastic | stochastic oscillator = NUMBER stochastic({14}, {3}, {3}).k
          stochastic d | stochastic % d = NUMBER stochastic({14}, {3}, {3}).d
          fast stochastic = NUMBER stochastic_fast({14}, {3}).k
          macd | macd line = PRICE macd({x}, {12}, {26}, {9}).line
          macd signal | macd signal line | signal line | signal = PRICE macd({x}, {12}, {26}, {9}).signal
          macd histogram | histogram = PRICE macd({x}, {12}, {26}, {9}).histogram
          upper bollinger band | bollinger upper band | upper band | bollinger upper | top bollinger band = PRICE bollinger({x}, {20}, {2}).upper
          lower bollinger band | bollinger lower band | lower band | bollinger lower | bottom bollinger band = PRICE bollinger({x}, {20}, {2}).lower
          middle bollinger band | bollinger middle band | middle band | bollinger middle = PRICE bollinger({x}, {20}, {2}).middle
          bollinger band width | bollinger width = PERCENT bollinger({x}, {20}, {2}).width
          upper keltner channel | upper keltner band | keltner upper = PRICE keltner({x}, {20}, {2}).upper
          lower keltner channel | lower keltner band | keltner lower = PRICE keltner({x}, {20}, {2}).lower
          upper donchian channel | upper donchian band | donchian upper = PRICE donchian({20}).upper
          lower donchian channel | lower donchian band | donchian lower = PRICE donchian({20}).lower
          vwap | volume weighted average price = PRICE vwap()
          on balance volume | obv = VOLUME obv()
          parabolic sar | psar | sar = PRICE psar().value
          supertrend | supertrend line = PRICE supertrend({10}, {3}).value
          aroon up = NUMBER aroon({25}).up
          aroon down = NUMBER aroon({25}).down
          ichimoku conversion line | tenkan = PRICE ichimoku().conversion
          ichimoku base line | kijun = PRICE ichimoku().base
          """);

  /** Kinds of averages. */
  static final List<Indicator> AVERAGES =
      table(
          """
          simple move average | move average | sma | simple average | average | ma = PRICE sma({x}, {n})
          exponential move average | ema | exponential average = PRICE ema({x}, {n})
          weighted move average | wma | weighted average = PRICE wma({x}, {n})
          hull move average | hma | hull average = PRICE hma({x}, {n})
          wilder average | rma = PRICE wilder({x}, {n})
          """);

  private Indicators() {}

  /** A value of the catalogue by the names that people give it. */
  record Indicator(Phrase names, Value.Kind kind, String call) {}

  /** All words of all names, which are no instruments in capitals. */
  static Stream<String> words() {
    return Stream.concat(ALL.stream(), AVERAGES.stream()).flatMap(it -> it.names().words());
  }

  /** Longer names come first, so that "macd histogram" is not read as "macd". */
  private static List<Indicator> table(String lines) {
    return lines
        .lines()
        .flatMap(Indicators::row)
        .sorted(Comparator.comparingInt((Indicator it) -> -it.names().ways().getFirst().size()))
        .toList();
  }

  private static Stream<Indicator> row(String line) {
    int equals = line.indexOf(" = ");
    int space = line.indexOf(' ', equals + 3);
    Value.Kind kind = Value.Kind.valueOf(line.substring(equals + 3, space));
    String call = line.substring(space + 1);
    return Arrays.stream(line.substring(0, equals).split("\\|"))
        .map(name -> new Indicator(Phrase.of(name), kind, call));
  }
}
