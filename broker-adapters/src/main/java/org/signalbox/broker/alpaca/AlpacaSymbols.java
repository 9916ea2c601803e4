package org.signalbox.broker.alpaca;

import java.util.List;

/** How Alpaca writes symbols: pairs of coins with a slash here and without one there. */
final class AlpacaSymbols {

  /** What coins are priced in, longest first. */
  private static final List<String> QUOTES = List.of("USDT", "USDC", "USD", "BTC");

  private AlpacaSymbols() {}

  /** Whether a symbol of ours is a pair of coins. */
  static boolean isPair(String symbol) {
    return symbol.contains("/");
  }

  /** Our symbol for one of theirs. */
  static String ours(String symbol, String assetClass) {
    if (!assetClass.equals("crypto") || isPair(symbol)) {
      return symbol;
    }
    return QUOTES.stream()
        .filter(quote -> symbol.endsWith(quote) && symbol.length() > quote.length())
        .findFirst()
        .map(quote -> symbol.substring(0, symbol.length() - quote.length()) + "/" + quote)
        .orElse(symbol);
  }
}
