package org.signalbox.dsl.catalog.ta4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.dsl.catalog.Catalog;
import org.ta4j.core.BarSeries;

/** Holds the table of bridged indicators against ta4j itself. */
class BridgeTest {

  private static final int ROWS = 300;

  /** A sum that ta4j keeps up is rounded otherwise where it is asked in another order. */
  private static final double ROUNDING = 1e-9;

  private static final String HOME = "org.ta4j.core.indicators.";

  static Stream<Named<Indicator>> indicators() {
    return IndicatorTable.standard().listed().stream().map(each -> Named.of(each.name(), each));
  }

  /** What looks ahead or repaints answers otherwise once it has seen the whole series. */
  @ParameterizedTest
  @MethodSource("indicators")
  void answersTheSameOverTheWholeSeries(Indicator indicator) {
    double[][] answers = answers(indicator);
    assertThat(answers[0]).containsExactly(answers[1], within(ROUNDING));
  }

  /** The reasons that the table gives for some of those left out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sgma(series x) -> x = averages.SGMAIndicator(x, 9, 2) : looks ahead",
        "growth(series x) -> x = statistics.PeriodicalGrowthRateIndicator(x, 14) : repaints",
        "chikou(bars) -> price = ichimoku.IchimokuChikouSpanIndicator(bars, 26) : looks ahead",
        "line(bars) -> price = supportresistance.TrendLineSupportIndicator(bars, 2) : repaints"
      })
  void leavesOutWhatAnswersOtherwiseLater(String line) {
    Indicator indicator = IndicatorTable.indicator(line);
    double[][] answers = answers(indicator);
    assertThat(answers[0]).isNotEqualTo(answers[1]);
    assertThat(IndicatorTable.standard().leftOut())
        .anySatisfy(left -> {
          assertThat(indicator.construction().toString()).contains(simple(left.className()));
          assertThat(left.reason()).startsWith(indicator.summary());
        });
  }

  /** Row by row as bars come, and over the whole series afterwards. */
  private static double[][] answers(Indicator indicator) {
    double[] constants = constants(indicator);
    History history = new History(indicator.columns());
    Replay asItComes = new Replay(indicator, constants, history);
    Replay whole = new Replay(indicator, constants, history);
    Walk walk = new Walk(indicator, 1);
    double[] live = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      history.add(walk.next());
      asItComes.catchUp();
      live[row] = asItComes.at(row);
      whole.append();
    }
    double[] later = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      later[row] = whole.at(row);
    }
    return new double[][] {live, later};
  }

  @Test
  void listsEveryIndicatorOrSaysWhyNot() throws IOException, URISyntaxException {
    TreeSet<String> accounted = new TreeSet<>();
    IndicatorTable.standard().leftOut().forEach(each -> accounted.add(each.className()));
    IndicatorTable.standard().listed().forEach(each -> addClasses(each.construction(), accounted));
    TreeSet<String> missing = new TreeSet<>(theirs());
    missing.removeAll(accounted);
    assertThat(missing).as("neither listed nor left out").isEmpty();
    accounted.removeAll(theirs());
    assertThat(accounted).as("not in ta4j").isEmpty();
  }

  @Test
  void whatTheLanguageHasItselfIsThere() {
    for (IndicatorTable.LeftOut left : IndicatorTable.standard().leftOut()) {
      if (left.reason().startsWith("here it is '")) {
        String name = left.reason().substring("here it is '".length(), left.reason().length() - 1);
        assertThat(Catalog.standard().find(name)).as(left.className()).isPresent();
      }
    }
  }

  private static void addClasses(Construction construction, TreeSet<String> names) {
    if (construction instanceof Construction.New(String name, List<Construction> arguments)) {
      names.add(name);
      arguments.forEach(each -> addClasses(each, names));
    }
  }

  private static List<String> theirs() throws IOException, URISyntaxException {
    Path jar = Path.of(BarSeries.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> names = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
        String name = entry.getName().replace('/', '.');
        if (name.startsWith(HOME) && name.endsWith(".class") && isIndicator(name)) {
          names.add(name.substring(HOME.length(), name.length() - ".class".length()));
        }
      }
    }
    return names;
  }

  private static boolean isIndicator(String file) {
    String name = file.substring(0, file.length() - ".class".length());
    if (name.contains("$") || name.endsWith("package-info")) {
      return false;
    }
    try {
      Class<?> type = Class.forName(name, false, BridgeTest.class.getClassLoader());
      return org.ta4j.core.Indicator.class.isAssignableFrom(type)
          && Modifier.isPublic(type.getModifiers())
          && !Modifier.isAbstract(type.getModifiers());
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static double[] constants(Indicator indicator) {
    return indicator.arguments().stream()
        .filter(argument -> argument.kind() != Indicator.Kind.SERIES)
        .mapToDouble(argument -> Double.parseDouble(argument.usual()))
        .toArray();
  }
}
