package org.signalbox.dsl.catalog.oracle;

import java.util.Arrays;
import java.util.List;
import org.signalbox.dsl.catalog.Catalog;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.kernel.Kernel;

/**
 * A call of a function as an oracle's table writes it: columns, then constants, as {@code bollinger
 * close 20 2 0}.
 */
record Call(Function function, List<String> columns, double[] constants) {

  static Call of(String text) {
    String[] words = text.strip().split("\\s+");
    Function function = Catalog.standard().find(words[0]).orElseThrow();
    List<String> rest = List.of(words).subList(1, words.length);
    return new Call(
        function,
        rest.stream().filter(word -> !isNumber(word)).toList(),
        rest.stream().filter(Call::isNumber).mapToDouble(Double::parseDouble).toArray());
  }

  private static boolean isNumber(String word) {
    return word.matches("-?[\\d.]+");
  }

  /** Runs it over a table; the columns that the function reads of bars have their usual names. */
  double[][] over(Table table) {
    Kernel kernel = function.kernel(constants);
    double[][] in = new double[columns.size() + function.bars().size()][];
    for (int i = 0; i < in.length; i++) {
      int bar = i - columns.size();
      in[i] = table.column(bar < 0 ? columns.get(i) : function.bars().get(bar).word());
    }
    double[][] out = new double[kernel.outputs()][table.rows()];
    Arrays.stream(out).forEach(column -> Arrays.fill(column, Double.NaN));
    kernel.advance(in, out, 0, table.rows());
    return out;
  }

  /** The output of this name; the only one for no name. */
  int output(String name) {
    List<String> names = function.outputs().stream().map(each -> each.name()).toList();
    return name.isEmpty() ? 0 : names.indexOf(name);
  }
}
