package org.signalbox.trade.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.testing.Cases;

class RiskLimitsTest {

  private static Limit any(LimitKind kind, RandomGenerator random) {
    return kind.limit(
        switch (kind) {
          case ORDERS_PER_MINUTE, OPEN_ORDERS -> Integer.toString(1 + random.nextInt(100));
          case SYMBOLS -> random.nextBoolean() ? "MSFT,AAPL" : "AAPL";
          case ORDER_VALUE,
              ORDER_QUANTITY,
              POSITION_VALUE,
              POSITION_QUANTITY,
              GROSS_EXPOSURE,
              LEVERAGE,
              DAILY_LOSS,
              PRICE_COLLAR ->
              BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(6)).toString();
        });
  }

  @Test
  void textIsCanonical() {
    Cases.forAll(
        300,
        (random, _) -> {
          List<Limit> limits = new ArrayList<>();
          for (LimitKind kind : LimitKind.values()) {
            if (random.nextBoolean()) {
              limits.add(any(kind, random));
            }
          }
          RiskLimits ordered = RiskLimits.of(limits);
          Collections.shuffle(limits, new Random(random.nextLong()));
          RiskLimits shuffled = new RiskLimits(limits);
          assertThat(shuffled.text()).isEqualTo(ordered.text());
          assertThat(RiskLimits.parse(shuffled.text())).isEqualTo(ordered);
        });
  }

  @Test
  void readsWhatAPersonWrites() {
    RiskLimits limits = RiskLimits.parse("  symbols=MSFT,AAPL\tmax-order-value=5e3 ");
    assertThat(limits.text()).isEqualTo("max-order-value=5000 symbols=AAPL,MSFT");
    assertThat(RiskLimits.parse(" ")).isEqualTo(RiskLimits.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max-ordr-value=5              | max-ordr-value  | there is no limit 'max-ordr-value'
          max-order-value               | max-order-value | max-order-value must be a number, was ''
          max-leverage=2 max-order-value=many | max-order-value | max-order-value must be a number, was 'many'
          max-daily-loss=-5             | max-daily-loss  | max-daily-loss must be above 0, was '-5'
          max-daily-loss=1e999999       | max-daily-loss  | max-daily-loss must have at most 30 digits, was '1e999999'
          max-open-orders=0             | max-open-orders | max-open-orders must be at least 1, was '0'
          max-open-orders=1.5           | max-open-orders | max-open-orders must be a whole number, was '1.5'
          max-open-orders=1 max-open-orders=2 | max-open-orders | max-open-orders is set twice
          symbols=AAPL,,MSFT            | symbols         | symbols must be symbols with commas between them, was 'AAPL,,MSFT'
          """)
  void saysWhereAndWhatIsWrong(String text, String place, String message) {
    InvalidLimitException wrong =
        catchThrowableOfType(InvalidLimitException.class, () -> RiskLimits.parse(text));
    assertThat(wrong).hasMessage(message);
    assertThat(wrong.place()).isEqualTo(place);
    assertThat(wrong.hint()).isNotBlank();
  }

  @Test
  void hasNoTextForWhatOnlyAMarketTells() {
    RiskLimits limits = RiskLimits.of(new Limit.MarketOpen());
    assertThatIllegalArgumentException().isThrownBy(limits::text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max-order-value=5000       | max-order-value=5000            |
          max-order-value=5000       | max-order-value=4999.9          |
          max-order-value=5000       | max-order-value=5000.1          | ORDER_VALUE
          max-order-value=5000       | max-daily-loss=1                | ORDER_VALUE
                                     | max-daily-loss=1                |
          symbols=A,B                | symbols=B                       |
          symbols=A,B max-leverage=1 | symbols=B,C max-leverage=2      | LEVERAGE,SYMBOLS
          """)
  void knowsWhatIsWidened(String before, String after, String widened) {
    RiskLimits old = RiskLimits.parse(before == null ? "" : before);
    List<String> kinds =
        old.widenedBy(RiskLimits.parse(after)).stream().map(LimitKind::name).toList();
    assertThat(String.join(",", kinds)).isEqualTo(widened == null ? "" : widened);
  }

  @Test
  void fillsInWhatIsNotSet() {
    RiskLimits usual = RiskLimits.parse("max-leverage=1 max-daily-loss=50");
    assertThat(RiskLimits.parse("max-leverage=2").orElse(usual).text())
        .isEqualTo("max-leverage=2 max-daily-loss=50");
    assertThat(usual.without(LimitKind.LEVERAGE).text()).isEqualTo("max-daily-loss=50");
  }
}
