package org.signalbox.dsl.catalog.oracle;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which output of ours is which column of theirs: {@code roc=value*100}, {@code low=low@2}.
 *
 * @param earlier how many rows earlier they write a value than it is known
 */
record Column(String theirs, String output, double factor, int earlier) {

  private static final Pattern FORM =
      Pattern.compile("([\\w .%+()-]+)=(\\w*)(?:\\*([\\d.eE-]+))?(?:@(\\d+))?");

  static Column of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a column: '" + text + "'");
    }
    return new Column(
        parts.group(1),
        parts.group(2),
        parts.group(3) == null ? 1 : Double.parseDouble(parts.group(3)),
        parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4)));
  }

  /** Our values in their units and on their rows. */
  double[] from(double[] values) {
    double[] moved = new double[values.length];
    Arrays.fill(moved, Double.NaN);
    for (int t = earlier; t < values.length; t++) {
      moved[t - earlier] = values[t] * factor;
    }
    return moved;
  }
}
