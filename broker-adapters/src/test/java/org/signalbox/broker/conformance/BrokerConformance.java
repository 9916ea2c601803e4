package org.signalbox.broker.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What every broker behind the port is held to. A broker's test extends it and sets up a {@link
 * Bench}; what came of it is written into the matrix in {@code docs/broker-conformance.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrokerConformance {

  private final Map<String, String> results = new LinkedHashMap<>();

  /** The name of the column in the matrix. */
  protected abstract String column();

  /** A fresh account at the broker, with nothing in it but cash. */
  protected abstract Bench bench();

  static List<Scenario> scenarios() {
    return Stream.of(
            Placing.scenarios(), Changing.scenarios(), Losing.scenarios(), Hearing.scenarios())
        .flatMap(List::stream)
        .toList();
  }

  @TestFactory
  final Stream<DynamicTest> conforms() {
    List<Scenario> all = scenarios();
    all.forEach(it -> results.put(ConformanceMatrix.row(it), "does not apply"));
    return all.stream()
        .filter(this::applies)
        .map(it -> DynamicTest.dynamicTest(ConformanceMatrix.row(it), () -> run(it)));
  }

  private boolean applies(Scenario scenario) {
    try (Bench bench = bench()) {
      return scenario.applies().test(bench);
    }
  }

  private void run(Scenario scenario) throws Exception {
    results.put(ConformanceMatrix.row(scenario), "**fails**");
    try (Bench bench = bench()) {
      scenario.check().run(bench);
    }
    results.put(ConformanceMatrix.row(scenario), "passes");
  }

  @AfterAll
  final void isAsTheMatrixSays() {
    ConformanceMatrix.check(column(), results);
  }
}
