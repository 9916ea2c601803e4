package org.signalbox.dsl.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signalbox.dsl.catalog.TalibRegressionRow.Call;
import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.talib.AverageType;
import org.signalbox.kernel.talib.Seeding;
import org.signalbox.testing.Json;
import org.signalbox.testing.Shared;

/**
 * Holds the {@code talib.*} functions against TA-Lib's own regression tables: values to one unit of
 * the last printed digit, the row on which they begin, how many there are, and which arguments are
 * refused.
 */
class TalibRegressionTest {

  private static final String FOLDER = "oracles/indicators/talib-regtest/";

  /** The tables of directional movement print most values as whole numbers. */
  private static final double ROUNDED = 1;

  private static final double PRINTED = 0.01;

  private final Map<BarField, double[]> history = bars("history.csv");
  private final Map<BarField, double[]> wilder = bars("wilder-sar-history.csv");
  private final TreeSet<String> functions = new TreeSet<>();
  private int compared;
  private int refused;

  TalibRegressionTest() throws IOException {}

  @Test
  void equalsTheRegressionTables() throws IOException {
    List<TalibRegressionRow> rows = rows();
    for (TalibRegressionRow row : rows) {
      switch (row.text("expectedRetCode")) {
        case "TA_SUCCESS" -> check(row);
        case "TA_BAD_PARAM" -> checkRefused(row);
        default -> assertThat(row.whole("startIdx") < 0 || row.whole("endIdx") < 0).isTrue();
      }
    }
    System.out.printf(
        "TA-Lib regression tables: %d rows, %d values compared, %d refused arguments, %s%n",
        rows.size(), compared, refused, functions);
    assertThat(rows).hasSize(410);
    assertThat(compared).isEqualTo(424);
    assertThat(refused).isEqualTo(5);
  }

  private void checkRefused(TalibRegressionRow row) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kernel(row))
        .withMessageContaining("n must");
    refused++;
  }

  private void check(TalibRegressionRow row) {
    Call call = row.call();
    functions.add(call.function());
    Kernel kernel = kernel(row);
    double[][] in = inputs(row);
    boolean hidesItself = row.fields().containsKey("optInMAType_1");
    int lookback = kernel.warmUp(0) + (hidesItself ? 0 : row.whole("unstablePeriod"));
    int first = Math.max(row.whole("startIdx"), lookback);
    int count = Math.max(0, row.whole("endIdx") + 1 - first);
    assertThat(count).as("count of %s", row).isEqualTo(row.whole("expectedNbElement"));
    if (count == 0) {
      return;
    }
    assertThat(first).as("begin of %s", row).isEqualTo(row.whole("expectedBegIdx"));
    // A replica of Metastock begins with the first bar of all, any other just before it answers.
    int from = row.isMetastock() && !call.function().equals("rsi") ? 0 : first - lookback;
    double[][] out = new double[kernel.outputs()][in[0].length];
    kernel.advance(in, out, from, row.whole("endIdx") + 1);
    for (int value = 0; value < 3; value++) {
      checkValue(row, value, first, out, in);
    }
  }

  private void checkValue(
      TalibRegressionRow row, int value, int first, double[][] out, double[][] in) {
    String suffix = row.fields().containsKey("oneOfTheExpectedOutReal") ? "" : "" + value;
    if (suffix.isEmpty() && value > 0
        || !row.fields().containsKey("oneOfTheExpectedOutReal" + suffix)) {
      return;
    }
    int at = first + row.whole("oneOfTheExpectedOutRealIndex" + suffix);
    double expected = (Double) row.fields().get("oneOfTheExpectedOutReal" + suffix);
    double actual = out[row.firstOutput() + value][at];
    double unit =
        row.file().equals("test_adx.c") && expected == Math.rint(expected) ? ROUNDED : PRINTED;
    assertThat(row.isIndex() ? in[0][(int) actual] : actual)
        .as("value %d of %s", value, row)
        .isEqualTo(expected, within(unit));
    compared++;
  }

  private static Kernel kernel(TalibRegressionRow row) {
    int unstable = row.whole("unstablePeriod");
    if (row.fields().containsKey("optInMAType_1") && unstable > 0) {
      Seeding seeding = new Seeding(row.isMetastock(), unstable);
      double type = row.call().constants()[1];
      return AverageType.of(type).over(row.whole("optInTimePeriod"), seeding);
    }
    Function function = Catalog.standard().find("talib." + row.call().function()).orElseThrow();
    return function.kernel(row.call().constants());
  }

  private double[][] inputs(TalibRegressionRow row) {
    Function function = Catalog.standard().find("talib." + row.call().function()).orElseThrow();
    Stream<BarField> columns =
        function.parameters().stream().anyMatch(Parameter::isColumn)
            ? row.series().stream()
            : function.bars().stream();
    if (row.isOfMedianPrice()) {
      return new double[][] {medianPrice()};
    }
    Map<BarField, double[]> bars = row.file().equals("test_sar.c") ? wilder : history;
    return columns.map(bars::get).toArray(double[][]::new);
  }

  private double[] medianPrice() {
    double[] median = new double[history.get(BarField.HIGH).length];
    double[][] bars = {history.get(BarField.HIGH), history.get(BarField.LOW)};
    Function function = Catalog.standard().find("talib.medprice").orElseThrow();
    function.kernel().advance(bars, new double[][] {median}, 0, median.length);
    return median;
  }

  private static List<TalibRegressionRow> rows() throws IOException {
    Map<?, ?> files = (Map<?, ?>) Json.parse(Files.readString(Shared.path(FOLDER + "cases.json")));
    List<TalibRegressionRow> rows = new ArrayList<>();
    files.forEach((file, table) -> {
      List<?> names = (List<?>) ((Map<?, ?>) table).get("fields");
      int number = 0;
      for (Object values : (List<?>) ((Map<?, ?>) table).get("rows")) {
        List<?> row = (List<?>) values;
        if (row.size() == names.size()) {
          rows.add(new TalibRegressionRow((String) file, number, named(names, row)));
        }
        number++;
      }
    });
    return rows;
  }

  private static Map<String, Object> named(List<?> names, List<?> values) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      fields.put((String) names.get(i), values.get(i));
    }
    return fields;
  }

  private static Map<BarField, double[]> bars(String file) throws IOException {
    List<String> lines = Files.readAllLines(Shared.path(FOLDER + file));
    List<String> header = List.of(lines.getFirst().split(","));
    Map<BarField, double[]> columns = new EnumMap<>(BarField.class);
    for (BarField field : BarField.values()) {
      int column = header.indexOf(field.word());
      if (column >= 0) {
        columns.put(
            field,
            lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[column]))
                .toArray());
      }
    }
    return columns;
  }
}
