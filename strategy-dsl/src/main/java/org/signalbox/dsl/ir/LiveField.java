package org.signalbox.dsl.ir;

import org.signalbox.dsl.catalog.Unit;

/** What a decision can read from the ledger: the position, the last trade, the account. */
public enum LiveField {
  POSITION_OPEN(Unit.BOOL),
  /** 1 long, -1 short, 0 flat. */
  POSITION_SIDE(Unit.NUMBER),
  POSITION_SIZE(Unit.QUANTITY),
  POSITION_WEIGHT(Unit.PERCENT),
  POSITION_ENTRY_PRICE(Unit.PRICE),
  POSITION_FIRST_ENTRY_PRICE(Unit.PRICE),
  POSITION_LAST_ENTRY_PRICE(Unit.PRICE),
  POSITION_ENTRIES(Unit.NUMBER),
  POSITION_BARS(Unit.NUMBER),
  POSITION_BARS_SINCE_LAST_ENTRY(Unit.NUMBER),
  POSITION_PROFIT(Unit.PERCENT),
  POSITION_PROFIT_MONEY(Unit.MONEY),
  POSITION_PROFIT_IN_R(Unit.NUMBER),
  POSITION_RISK(Unit.MONEY),
  POSITION_BEST_PROFIT(Unit.PERCENT),
  POSITION_WORST_PROFIT(Unit.PERCENT),
  /** The entry that opened it, by its place in {@link Program#tags}. */
  POSITION_TAG(Unit.TAG),
  LAST_TRADE_SIDE(Unit.NUMBER),
  LAST_TRADE_PROFIT(Unit.PERCENT),
  LAST_TRADE_PROFIT_MONEY(Unit.MONEY),
  LAST_TRADE_BARS_AGO(Unit.NUMBER),
  /** The place of its {@link org.signalbox.trade.Purpose}. */
  LAST_TRADE_REASON(Unit.REASON),
  LAST_TRADE_CONSECUTIVE_LOSSES(Unit.NUMBER),
  LAST_TRADE_CONSECUTIVE_WINS(Unit.NUMBER),
  ACCOUNT_EQUITY(Unit.MONEY),
  ACCOUNT_CASH(Unit.MONEY),
  /** What the deployment lets one position use. */
  ACCOUNT_STAKE(Unit.MONEY),
  ACCOUNT_DAY_PROFIT(Unit.PERCENT),
  ACCOUNT_DAY_PROFIT_MONEY(Unit.MONEY),
  ACCOUNT_OPEN_PROFIT_MONEY(Unit.MONEY),
  ACCOUNT_DRAWDOWN(Unit.PERCENT),
  ACCOUNT_POSITIONS(Unit.NUMBER),
  ACCOUNT_ENTRIES_TODAY(Unit.NUMBER),
  /** How many stop losses fell within a window. */
  ACCOUNT_STOP_LOSSES(Unit.NUMBER);

  private final Unit unit;

  LiveField(Unit unit) {
    this.unit = unit;
  }

  public Type type() {
    return Type.of(unit);
  }
}
