package org.signalbox.dsl.catalog;

import static org.signalbox.dsl.catalog.BarField.CLOSE;
import static org.signalbox.dsl.catalog.BarField.HIGH;
import static org.signalbox.dsl.catalog.BarField.LOW;
import static org.signalbox.dsl.catalog.BarField.SESSION;
import static org.signalbox.dsl.catalog.Parameter.anchor;
import static org.signalbox.dsl.catalog.Parameter.number;
import static org.signalbox.dsl.catalog.Parameter.window;

import java.util.List;
import org.signalbox.dsl.catalog.Function.Family;
import org.signalbox.kernel.volume.Accumulation;
import org.signalbox.kernel.volume.AnchoredPrice;
import org.signalbox.kernel.volume.ChaikinOscillator;
import org.signalbox.kernel.volume.EaseOfMovement;
import org.signalbox.kernel.volume.ElderRay;
import org.signalbox.kernel.volume.ForceIndex;
import org.signalbox.kernel.volume.KlingerOscillator;
import org.signalbox.kernel.volume.MoneyFlowShare;
import org.signalbox.kernel.volume.OnBalanceVolume;

/** Volume. */
final class Volumes {

  private static final Output QUANTITY = Output.of(Unit.QUANTITY);
  private static final BarField VOLUME = BarField.VOLUME;
  private static final String ACHELIS = "S. B. Achelis, Technical Analysis from A to Z (2000)";
  private static final String ELDER = "A. Elder, Trading for a Living (1993)";
  private static final String FLOW =
      "flow = volume * ((close - low) - (high - close)) / (high - low)\n";

  private Volumes() {}

  static List<Function> functions() {
    return List.of(
        entry("obv")
            .reads(CLOSE, VOLUME)
            .yields(QUANTITY)
            .says(
                "volume of rising bars less that of falling bars, since the beginning",
                "obv = obv[1] + volume where close rose, - volume where it fell\nfirst obv = 0",
                "J. E. Granville, New Key to Stock Market Profits (1963)")
            .by(c -> new OnBalanceVolume()),
        entry("ad")
            .reads(HIGH, LOW, CLOSE, VOLUME)
            .yields(QUANTITY)
            .says(
                "accumulation and distribution: volume by where the bar closed, since the"
                    + " beginning",
                FLOW + "ad = ad[1] + flow",
                ACHELIS)
            .by(c -> new Accumulation()),
        entry("chaikin_oscillator", window("fast").orElse("3"), window("slow").orElse("10"))
            .reads(HIGH, LOW, CLOSE, VOLUME)
            .yields(QUANTITY)
            .says(
                "a fast average of accumulation and distribution less a slow one",
                "chaikin_oscillator = ema(ad, fast) - ema(ad, slow)",
                ACHELIS)
            .by(c -> new ChaikinOscillator((int) c[0], (int) c[1])),
        entry("cmf", window("n").orElse("20"))
            .reads(HIGH, LOW, CLOSE, VOLUME)
            .yields(Output.of(Unit.NUMBER, new Range(-1, 1)))
            .says(
                "Chaikin money flow: volume by where the bars closed, as a share of all of it",
                FLOW + "cmf = sum(flow, n) / sum(volume, n)",
                ACHELIS)
            .by(c -> new MoneyFlowShare((int) c[0])),
        entry("vwap", anchor("anchor").orElse("session"))
            .reads(HIGH, LOW, CLOSE, VOLUME, SESSION)
            .yields(Output.of(Unit.PRICE))
            .says(
                "volume-weighted average price since the session opened, or since the beginning",
                "vwap = sum((high + low + close) / 3 * volume) / sum(volume), since the anchor",
                "S. A. Berkowitz, D. E. Logue and E. A. Noser, Journal of Finance 43 (1988)")
            .by(c -> new AnchoredPrice(c[0] != 0)),
        entry("force_index", window("n").orElse("13"))
            .reads(CLOSE, VOLUME)
            .yields(Output.of(Unit.MONEY))
            .says(
                "change of the close times the volume, smoothed",
                "force_index = ema((close - close[1]) * volume, n)",
                ELDER)
            .by(c -> new ForceIndex((int) c[0])),
        entry("elder_ray", window("n").orElse("13"))
            .reads(HIGH, LOW, CLOSE)
            .yields(Output.of(Unit.PRICE).named("bull"), Output.of(Unit.PRICE).named("bear"))
            .says(
                "how far the bar reaches above and below its average",
                "bull = high - ema(close, n), bear = low - ema(close, n)",
                ELDER)
            .by(c -> new ElderRay((int) c[0])),
        entry(
                "kvo",
                window("fast").orElse("34"),
                window("slow").orElse("55"),
                window("smooth").orElse("13"))
            .reads(HIGH, LOW, CLOSE, VOLUME)
            .yields(Output.of(Unit.NUMBER).named("line"), Output.of(Unit.NUMBER).named("signal"))
            .says(
                "Klinger's volume oscillator: a fast average of the volume force less a slow one",
                """
                trend = 1 where high + low + close rose, else -1, dm = high - low
                cm = cm[1] + dm where the trend went on, else dm[1] + dm
                force = volume * abs(2 * (dm / cm - 1)) * trend * 100
                line = ema(force, fast) - ema(force, slow), signal = ema(line, smooth)\
                """,
                "S. J. Klinger, Identifying Trends with Volume Analysis (1997)")
            .by(c -> new KlingerOscillator((int) c[0], (int) c[1], (int) c[2])),
        entry("emv", window("n").orElse("14"), number("scale").orElse("10000"))
            .reads(HIGH, LOW, VOLUME)
            .yields(Output.of(Unit.NUMBER))
            .says(
                "ease of movement: how far the bar's middle moves for its volume, smoothed",
                """
                moved = (high + low) / 2 - (high[1] + low[1]) / 2
                emv = sma(moved * (high - low) * scale / volume, n)\
                """,
                "R. W. Arms, Volume Cycles in the Stock Market (1983)")
            .by(c -> new EaseOfMovement((int) c[0], c[1])));
  }

  private static Entry entry(String name, Parameter... parameters) {
    return Entry.of(Family.VOLUME, name, parameters);
  }
}
