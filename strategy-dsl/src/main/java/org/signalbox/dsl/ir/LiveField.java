package org.signalbox.dsl.ir;

/** What a decision can read from the ledger: the position, the last trade, the account. */
public enum LiveField {
  POSITION_OPEN(Type.BOOL),
  /** 1 long, -1 short, 0 flat. */
  POSITION_SIDE(Type.NUMBER),
  POSITION_SIZE(Type.QUANTITY),
  POSITION_WEIGHT(Type.PERCENT),
  POSITION_ENTRY_PRICE(Type.PRICE),
  POSITION_FIRST_ENTRY_PRICE(Type.PRICE),
  POSITION_LAST_ENTRY_PRICE(Type.PRICE),
  POSITION_ENTRIES(Type.NUMBER),
  POSITION_BARS(Type.NUMBER),
  POSITION_BARS_SINCE_LAST_ENTRY(Type.NUMBER),
  POSITION_PROFIT(Type.PERCENT),
  POSITION_PROFIT_MONEY(Type.MONEY),
  POSITION_PROFIT_IN_R(Type.NUMBER),
  POSITION_RISK(Type.MONEY),
  POSITION_BEST_PROFIT(Type.PERCENT),
  POSITION_WORST_PROFIT(Type.PERCENT),
  LAST_TRADE_SIDE(Type.NUMBER),
  LAST_TRADE_PROFIT(Type.PERCENT),
  LAST_TRADE_PROFIT_MONEY(Type.MONEY),
  LAST_TRADE_BARS_AGO(Type.NUMBER),
  LAST_TRADE_CONSECUTIVE_LOSSES(Type.NUMBER),
  LAST_TRADE_CONSECUTIVE_WINS(Type.NUMBER),
  ACCOUNT_EQUITY(Type.MONEY),
  ACCOUNT_CASH(Type.MONEY),
  /** What the deployment lets one position use. */
  ACCOUNT_STAKE(Type.MONEY),
  ACCOUNT_DAY_PROFIT(Type.PERCENT),
  ACCOUNT_DAY_PROFIT_MONEY(Type.MONEY),
  ACCOUNT_OPEN_PROFIT_MONEY(Type.MONEY),
  ACCOUNT_DRAWDOWN(Type.PERCENT),
  ACCOUNT_POSITIONS(Type.NUMBER),
  ACCOUNT_ENTRIES_TODAY(Type.NUMBER),
  /** How many stop losses fell within a window. */
  ACCOUNT_STOP_LOSSES(Type.NUMBER);

  private final Type type;

  LiveField(Type type) {
    this.type = type;
  }

  public Type type() {
    return type;
  }
}
