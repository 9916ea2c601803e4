package org.signalbox.backtest.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.backtest.report.text.Html;

/**
 * A strategy's text with colours for the eye: comments, strings, numbers, instruments and the words
 * that open a statement. It reads words, not grammar: a wrong colour changes no meaning.
 */
final class StrategyMarkup {

  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<comment>\\#[^\\r\\n]*)
          |(?<string>"(?:[^"\\\\\\r\\n]|\\\\.)*")
          |(?<number>(?<![\\w.])\\d+(?:[_.:-]\\d+)*(?:[eE][+-]?\\d+)?(?:%|R\\b)?)
          |(?<keyword>\\b(?:signalbox|strategy|version|about|tags|import|param|require|data|extern
          |universe|basket|trade|session|let|define|allocation|enter|add|exit|hold|rebalance|stop
          |loss|take|profit|trailing|breakeven|square|off|size|allow|pause|cooldown|halt|opposite
          |signals|alert|show|when|while|if|then|else|otherwise|and|or|not|long|short|on|of|at|to
          |for|within|valid|until|limit|market|crosses|above|below|as|in|is|true|false|na)\\b)
          |(?<symbol>\\b[A-Z][A-Z0-9_.:/-]*\\b)
          """,
          Pattern.COMMENTS);

  private static final String[] KINDS = {"comment", "string", "number", "keyword", "symbol"};

  private StrategyMarkup() {}

  static Html of(String source) {
    StringBuilder markup = new StringBuilder();
    Matcher token = TOKEN.matcher(source);
    int done = 0;
    while (token.find()) {
      markup.append(Html.text(source.substring(done, token.start())).markup());
      markup
          .append("<span class=\"")
          .append(kind(token))
          .append("\">")
          .append(Html.text(token.group()).markup())
          .append("</span>");
      done = token.end();
    }
    markup.append(Html.text(source.substring(done)).markup());
    return new Html(markup.toString());
  }

  private static String kind(Matcher token) {
    for (String kind : KINDS) {
      if (token.group(kind) != null) {
        return kind;
      }
    }
    throw new IllegalStateException("a token of no kind at " + token.start());
  }
}
