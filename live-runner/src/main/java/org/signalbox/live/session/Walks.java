package org.signalbox.live.session;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.trade.broker.BarDriven.Reach;

/**
 * How far prices went on the way of a bar, as text: without it nobody could go through the same bar
 * again without the venue that worked it.
 */
final class Walks {

  private Walks() {}

  static String text(String symbol, List<Reach> reached) {
    StringBuilder text = new StringBuilder(symbol);
    for (Reach reach : reached) {
      text.append(' ').append(reach.highest()).append(' ').append(reach.lowest());
    }
    return text.toString();
  }

  static String symbol(String text) {
    int blank = text.indexOf(' ');
    return blank < 0 ? text : text.substring(0, blank);
  }

  static List<Reach> reached(String text) {
    String[] words = text.split(" ", -1);
    List<Reach> reached = new ArrayList<>();
    for (int i = 1; i + 1 < words.length; i += 2) {
      reached.add(new Reach(Double.parseDouble(words[i]), Double.parseDouble(words[i + 1])));
    }
    return reached;
  }
}
