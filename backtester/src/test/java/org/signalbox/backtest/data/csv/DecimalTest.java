package org.signalbox.backtest.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.testing.Cases;

class DecimalTest {

  @Test
  void readsToTheBitWhatTheJdkReads() {
    Cases.forAll(
        2000,
        (random, size) -> {
          for (int i = 0; i < 50; i++) {
            String text = number(random);
            assertThat(Double.doubleToRawLongBits(parse(text, '.')))
                .as(text)
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
          }
        });
  }

  private static String number(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> "%d.%02d".formatted(random.nextInt(10_000), random.nextInt(100));
      case 1 -> Double.toString(random.nextDouble() * Math.pow(10, random.nextInt(40) - 20));
      case 2 -> digits(random, 1 + random.nextInt(25)) + "." + digits(random, random.nextInt(25));
      case 3 -> Long.toString(random.nextLong());
      case 4 -> "-" + digits(random, 1 + random.nextInt(18)) + "e" + (random.nextInt(600) - 300);
      default -> "0." + "0".repeat(random.nextInt(22)) + digits(random, 1 + random.nextInt(17));
    };
  }

  private static String digits(RandomGenerator random, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          1,234.56;       1234.56
          1,234,567;      1234567
          $12.50;         12.5
          -€3;            -3
          1.5M;           1500000
          2.25k;          2250
          1e-6;           0.000001
          9007199254740993; 9007199254740993
          +5;             5
          5.;             5
          .5;             0.5
          """)
  void readsWhatPeopleWrite(String text, BigDecimal expected) {
    assertThat(parse(text, '.')).isEqualTo(expected.doubleValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          1234,56;      1234.56
          1.234,56;     1234.56
          1.234.567,8;  1234567.8
          0,000001;     0.000001
          12;           12
          """)
  void readsADecimalComma(String text, double expected) {
    assertThat(parse(text, ',')).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "NaN", "null", "N/A", "None"})
  void knowsAMissingNumber(String text) {
    assertThat(parse(text, '.')).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1.2.3", "--1", "1,23", "12,34.5", "0x1p3", "1.0f", "1 2", "."})
  void refusesWhatIsNoNumber(String text) {
    assertThatThrownBy(() -> parse(text, '.')).isInstanceOf(NumberFormatException.class);
  }

  private static double parse(String text, char point) {
    byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.UTF_8);
    return Decimal.parse(bytes, 1, bytes.length - 1, (byte) point);
  }

  @Test
  void doesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(parse("1.5M", '.')).isEqualTo(1_500_000);
    } finally {
      Locale.setDefault(before);
    }
  }
}
