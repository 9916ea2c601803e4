package org.signalbox.dsl.diagnostic;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds the words that an author may have meant. */
public final class Spelling {

  private Spelling() {}

  /**
   * The candidates that differ from a word by so few slips of the keyboard that it may stand for
   * them, nearest first; candidates equally near keep their order.
   */
  public static List<String> nearest(String word, Collection<String> candidates) {
    int most = slips(word);
    String lower = word.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
        .filter(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT)) <= most)
        .sorted(comparingInt(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT))))
        .toList();
  }

  private static int slips(String word) {
    if (word.length() < 3) {
      return 0;
    }
    return word.length() < 6 ? 1 : 2;
  }

  /**
   * How many letters have to be added, removed, replaced or swapped with their neighbour.
   *
   * <p>Source: F. J. Damerau, "A technique for computer detection and correction of spelling
   * errors", CACM 7 (1964); here no letter is touched twice.
   */
  static int distance(String from, String to) {
    int[] twoBack = new int[to.length() + 1];
    int[] back = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      back[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = back[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(back[j], row[j - 1]) + 1);
        if (swapped(from, i, to, j)) {
          row[j] = Math.min(row[j], twoBack[j - 2] + 1);
        }
      }
      twoBack = back;
      back = row;
    }
    return back[to.length()];
  }

  private static boolean swapped(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
