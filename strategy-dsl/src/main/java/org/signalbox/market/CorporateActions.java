package org.signalbox.market;

import java.util.Comparator;
import java.util.List;

/**
 * What happened to a share, oldest first, and the prices as they looked at some time.
 *
 * <p>Prices as of an instant are such that the latest bar is as traded: every action known by then
 * rescales the bars that started before it. Actions that lie ahead change nothing.
 */
public record CorporateActions(List<CorporateAction> actions) {

  /** How an adjustment treats dividends. */
  public enum Mode {
    /** Splits and dividends: the series of total return. */
    SPLITS_AND_DIVIDENDS,
    /** Splits alone: dividends are paid in cash. */
    SPLITS,
    /** As traded. */
    RAW
  }

  public static final CorporateActions NONE = new CorporateActions(List.of());

  public CorporateActions {
    actions = actions.stream().sorted(Comparator.comparingLong(CorporateAction::exTime)).toList();
  }

  public boolean isEmpty() {
    return actions.isEmpty();
  }

  /** The actions that become known after {@code from} and not after {@code to}. */
  public List<CorporateAction> between(long from, long to) {
    return actions.stream().filter(it -> from < it.exTime() && it.exTime() <= to).toList();
  }

  /**
   * The bars as they looked at the instant: splits and dividends applied. Volumes are divided by
   * the split factors.
   */
  public BarSeries adjustedAsOf(BarSeries raw, long instant) {
    return adjustedAsOf(raw, instant, Mode.SPLITS_AND_DIVIDENDS);
  }

  /** The bars as they looked at the instant. */
  public BarSeries adjustedAsOf(BarSeries raw, long instant, Mode mode) {
    List<CorporateAction> known = between(Long.MIN_VALUE, instant);
    if (known.isEmpty() || mode == Mode.RAW) {
      return raw;
    }
    return new Adjustment(known, mode).apply(raw);
  }
}
