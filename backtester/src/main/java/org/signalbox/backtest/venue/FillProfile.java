package org.signalbox.backtest.venue;

import java.util.List;
import org.signalbox.backtest.venue.cost.Costs;

/**
 * The rules by which a run fills orders; part of what its result must state.
 *
 * @param version raised whenever the same name comes to mean something else
 * @param participation the part of a bar's volume that all fills in it may take; {@code 0} for no
 *     limit
 * @param limitThrough by how many ticks the price must go through a limit to fill it
 * @param sizing when the quantity of an entry is settled
 * @param ending what becomes of positions that are open at the end
 */
public record FillProfile(
    String name,
    int version,
    Costs costs,
    double participation,
    int limitThrough,
    IntrabarPath path,
    Sizing sizing,
    Ending ending) {

  /** The rules of the language's execution model, without costs. */
  public static final FillProfile STANDARD =
      new FillProfile(
          "standard",
          1,
          Costs.NONE,
          0,
          1,
          IntrabarPath.WORST,
          Sizing.AT_DECISION,
          Ending.KEEP_OPEN);

  /**
   * The standard rules, but of two ways through a bar the better one counts: the distance to the
   * standard result is what the order of prices inside bars may be worth.
   */
  public static final FillProfile BEST_CASE =
      new FillProfile(
          "best-case",
          1,
          Costs.NONE,
          0,
          1,
          IntrabarPath.BEST,
          Sizing.AT_DECISION,
          Ending.KEEP_OPEN);

  /**
   * As backtesting.py fills: a touch fills a limit, the stop is tried before the target, an entry
   * takes as many whole lots as the equity buys at the fill, and what is open at the end is closed
   * at the open of the last bar.
   */
  public static final FillProfile BACKTESTING_PY =
      new FillProfile(
          "backtestingpy",
          1,
          Costs.NONE,
          0,
          0,
          IntrabarPath.STOP_FIRST,
          Sizing.AT_FILL,
          Ending.CLOSE_AT_LAST_OPEN);

  private static final List<FillProfile> ALL = List.of(STANDARD, BEST_CASE, BACKTESTING_PY);

  /** When the quantity of an entry is settled. */
  public enum Sizing {
    /** At the decision, with the last known prices. */
    AT_DECISION,
    /** When it fills, with the price and the fees it then pays. */
    AT_FILL
  }

  /** What becomes of positions that are open at the end of a run. */
  public enum Ending {
    /** They stay open and are marked to market. */
    KEEP_OPEN,
    /** They are closed at the last close. */
    CLOSE,
    /** They are closed at the last bar's open, a price from before the last decision. */
    CLOSE_AT_LAST_OPEN
  }

  public FillProfile {
    if (!(participation >= 0 && participation <= 1)) {
      throw new IllegalArgumentException(
          "participation must be between 0 and 1, was " + participation);
    }
    if (limitThrough < 0) {
      throw new IllegalArgumentException("ticks must not be negative, was " + limitThrough);
    }
  }

  /**
   * The profile of a name.
   *
   * @throws IllegalArgumentException where there is none; it lists what there is
   */
  public static FillProfile named(String name) {
    return ALL.stream()
        .filter(profile -> profile.name.equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "unknown fill profile '%s': there is %s"
                    .formatted(name, String.join(", ", names()))));
  }

  /** The names of all profiles. */
  public static List<String> names() {
    return ALL.stream().map(FillProfile::name).toList();
  }

  public FillProfile withCosts(Costs changed) {
    return new FillProfile(
        name, version, changed, participation, limitThrough, path, sizing, ending);
  }

  public FillProfile withParticipation(double changed) {
    return new FillProfile(name, version, costs, changed, limitThrough, path, sizing, ending);
  }

  public FillProfile withLimitThrough(int ticks) {
    return new FillProfile(name, version, costs, participation, ticks, path, sizing, ending);
  }

  public FillProfile withPath(IntrabarPath changed) {
    return new FillProfile(
        name, version, costs, participation, limitThrough, changed, sizing, ending);
  }
}
