package org.signalbox.backtest.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.Origin;
import org.signalbox.backtest.data.check.Fault;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;

class DataImportTest {

  private static final ImportOptions NEW_YORK =
      ImportOptions.of(Instrument.equity("X", "XNYS", "USD"));
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  @TempDir private Path folder;

  @Test
  void mapsDaysToSessionsAcrossAChangeOfTheClocks() {
    BarSeries bars =
        read("date,open,high,low,close\n2024-03-08,1,2,1,2\n2024-03-11,1,2,1,2\n", NEW_YORK);
    assertThat(spans(bars))
        .containsExactly(
            "2024-03-08T14:30:00Z/2024-03-08T21:00:00Z",
            "2024-03-11T13:30:00Z/2024-03-11T20:00:00Z");
  }

  @Test
  void endsADailyBarAtAnEarlyClose() {
    BarSeries bars =
        read("date,open,high,low,close\n2015-12-23,1,2,1,2\n2015-12-24,1,2,1,2\n", NEW_YORK);
    assertThat(spans(bars)).endsWith("2015-12-24T14:30:00Z/2015-12-24T18:00:00Z");
  }

  @Test
  void readsWallClocksInTheZoneGiven() {
    String text =
        """
        time,open,high,low,close
        2024-03-08 09:30,1,2,1,2
        2024-03-08 09:35,1,2,1,2
        2024-03-11 09:30,1,2,1,2
        2024-03-11 09:35,1,2,1,2
        """;
    assertThat(spans(read(text, NEW_YORK.withZone(ZONE))))
        .containsExactly(
            "2024-03-08T14:30:00Z/2024-03-08T14:35:00Z",
            "2024-03-08T14:35:00Z/2024-03-08T14:40:00Z",
            "2024-03-11T13:30:00Z/2024-03-11T13:35:00Z",
            "2024-03-11T13:35:00Z/2024-03-11T13:40:00Z");
    assertThatThrownBy(() -> read(text, NEW_YORK))
        .hasMessageContaining("do not tell their zone")
        .extracting(it -> ((DataException) it).hint())
        .isEqualTo("name it with --zone America/New_York, or --zone UTC");
  }

  @Test
  void readsTheHourThatComesTwice() {
    String text =
        """
        time,open,high,low,close
        2024-11-03 00:30,1,2,1,2
        2024-11-03 01:00,1,2,1,2
        2024-11-03 01:30,1,2,1,2
        2024-11-03 01:00,1,2,1,2
        2024-11-03 01:30,1,2,1,2
        2024-11-03 02:00,1,2,1,2
        """;
    ImportOptions coin =
        ImportOptions.of(Instrument.crypto("C", "USD", java.math.BigDecimal.ONE)).withZone(ZONE);
    assertThat(starts(read(text, coin.withTimeframe(Timeframe.minutes(30)))))
        .containsExactly(
            "2024-11-03T04:30:00Z",
            "2024-11-03T05:00:00Z",
            "2024-11-03T05:30:00Z",
            "2024-11-03T06:00:00Z",
            "2024-11-03T06:30:00Z",
            "2024-11-03T07:00:00Z");
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource(
      textBlock =
          """
          2020-01-06T14:35:00Z,     START, 2020-01-06T14:35:00Z/2020-01-06T14:40:00Z
          2020-01-06T14:35:00Z,     END,   2020-01-06T14:30:00Z/2020-01-06T14:35:00Z
          2020-01-06T14:34:59.999Z, END,   2020-01-06T14:30:00Z/2020-01-06T14:35:00Z
          """)
  void readsStampsOfTheStartAndOfTheEnd(String stamp, Stamping stamping, String expected) {
    String text = "time,open,high,low,close\n" + stamp + ",1,2,1,2\n";
    ImportOptions options = NEW_YORK.withStamping(stamping).withTimeframe(Timeframe.minutes(5));
    assertThat(spans(read(text, options))).containsExactly(expected);
  }

  @Test
  void cutsClockHoursAtTheOpenAndTheClose() {
    String text =
        """
        time,open,high,low,close
        2015-12-24T14:00:00Z,1,2,1,2
        2015-12-24T15:00:00Z,1,2,1,2
        2015-12-24T16:00:00Z,1,2,1,2
        2015-12-24T17:00:00Z,1,2,1,2
        2015-12-24T18:00:00Z,1,2,1,2
        """;
    assertThat(spans(read(text, NEW_YORK)))
        .containsExactly(
            "2015-12-24T14:30:00Z/2015-12-24T15:00:00Z",
            "2015-12-24T15:00:00Z/2015-12-24T16:00:00Z",
            "2015-12-24T16:00:00Z/2015-12-24T17:00:00Z",
            "2015-12-24T17:00:00Z/2015-12-24T18:00:00Z");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      textBlock =
          """
          2024-01-02, 2024-01-03, 1 day
          2024-01-05, 2024-01-12, 1 week
          2024-01-31, 2024-02-29, 1 month
          2024-01-02T15:00:00Z, 2024-01-02T15:15:00Z, 15 minutes
          2024-01-02T15:00:00Z, 2024-01-02T16:00:00Z, 1 hour
          2024-01-02T15:00:00Z, 2024-01-02T15:00:10Z, 10 seconds
          """)
  void takesTheTimeframeFromTheDistances(String first, String second, String expected) {
    String text = "time,open,high,low,close\n%s,1,2,1,2\n%s,1,2,1,2\n".formatted(first, second);
    assertThat(imported(text, NEW_YORK).history().timeframe()).hasToString(expected);
  }

  @Test
  void asksForTheTimeframeOfASingleBar() {
    assertThatThrownBy(() -> read("time,open,high,low,close\n2024-01-02,1,2,1,2\n", NEW_YORK))
        .hasMessageContaining("do not show their timeframe");
  }

  @Test
  void refusesAndThenTakesWhatWasAllowed() {
    String text =
        """
        date,open,high,low,close
        2020-01-03,1,2,1,2
        2020-01-02,1,2,1,2
        2020-01-02,1,3,1,2
        """;
    assertThatThrownBy(() -> read(text, NEW_YORK))
        .hasMessageContaining("is refused")
        .hasMessageContaining("duplicates: 1, first in line 4")
        .hasMessageContaining("disorder: 2, first in line 3")
        .extracting(it -> ((DataException) it).hint())
        .asString()
        .contains("--allow duplicates: several rows for one time; the last of them is kept");
    Imported imported =
        imported(text, NEW_YORK.allowing(EnumSet.of(Fault.DUPLICATES, Fault.DISORDER)));
    assertThat(imported.history().bars().size()).isEqualTo(2);
    assertThat(imported.history().bars().high(0)).isEqualTo(3);
    assertThat(imported.origin().allowed()).containsExactly("disorder", "duplicates");
  }

  @Test
  void tellsOfARefusedFileThatNothingIsInTheSession() {
    String text =
        "time,open,high,low,close\n2020-01-06T02:00:00Z,1,2,1,2\n2020-01-06T02:05:00Z,1,2,1,2\n";
    assertThatThrownBy(() -> read(text, NEW_YORK))
        .hasMessageContaining("no bar of")
        .hasMessageContaining("lies in a session of XNYS");
  }

  @Test
  void saysThatThereIsNoSuchFile() {
    for (String name : List.of("none.csv", "none.parquet")) {
      assertThatThrownBy(() -> DataImport.read(folder.resolve(name), NEW_YORK))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("no such file");
    }
  }

  @Test
  void knowsTheOriginOfItsBars() {
    Imported imported =
        imported("date,open,high,low,close\n2020-01-02,1,2,1,2\n2020-01-03,1,2,1,2\n", NEW_YORK);
    assertThat(imported.origin().source()).isEqualTo("bars.csv");
    assertThat(imported.origin().sourceHash()).hasSize(64);
    assertThat(imported.origin().prices()).isEqualTo(Origin.Prices.AS_TRADED);
    assertThat(imported.origin().calendarVersion()).isEqualTo("XNYS 2026.1");
    assertThat(imported.notes()).containsExactly("the file has no column of volumes; they are 0");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          timestamptz '2020-01-06 14:30:00+00' + to_minutes(i);       2020-01-06T14:30:00Z
          timestamp '2020-01-06 09:30:00' + to_minutes(i);            2020-01-06T14:30:00Z
          timestamp_ns '2020-01-06 09:30:00' + to_minutes(i);         2020-01-06T14:30:00Z
          """)
  void readsParquet(String stamp, Instant first) throws SQLException {
    Path file = folder.resolve("it's.parquet");
    sql(
        "copy (select %s as ts, i + 1.5 as open, i + 2.5 as high, i + 0.5 as low, i + 2 as close,"
                .formatted(stamp)
            + " i::integer as volume from range(0, 300) t(i)) to '"
            + file.toString().replace("'", "''")
            + "' (format parquet)");
    Imported imported =
        DataImport.read(file, NEW_YORK.withZone(ZONE).withTimeframe(Timeframe.minutes(1)));
    BarSeries bars = imported.history().bars();
    assertThat(bars.size()).isEqualTo(300);
    assertThat(Instant.ofEpochMilli(bars.start(0))).isEqualTo(first);
    assertThat(bars.high(7)).isEqualTo(9.5);
    assertThat(bars.volume(7)).isEqualTo(7);
  }

  @Test
  void readsDaysAndMissingPricesOfParquet() throws SQLException {
    Path file = folder.resolve("days.parquet");
    sql(
        "copy (values (date '2020-01-02', 1.0, 2.0, 1.0, 2.0), (date '2020-01-03', null, 2, 1, 2))"
            + " to '"
            + file
            + "' (format parquet)");
    assertThatThrownBy(() -> DataImport.read(file, NEW_YORK))
        .hasMessageContaining("has no column for time, open");
    sql(
        "copy (select * from (values (date '2020-01-02', 1.0, 2.0, 1.0, 2.0), (date '2020-01-03',"
            + " null, 2, 1, 2)) t(date, open, high, low, close)) to '"
            + file
            + "' (format parquet)");
    assertThatThrownBy(() -> DataImport.read(file, NEW_YORK))
        .hasMessageContaining("missing-prices: 1, first in line 2");
    assertThat(
            DataImport.read(file, NEW_YORK.allowing(Set.of(Fault.MISSING_PRICES)))
                .history()
                .bars()
                .size())
        .isEqualTo(1);
  }

  @Test
  void saysThatAFileIsNoParquet() throws IOException {
    Path file = Files.writeString(folder.resolve("x.parquet"), "hello");
    assertThatThrownBy(() -> DataImport.read(file, NEW_YORK))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("cannot be read as Parquet");
  }

  private static void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private BarSeries read(String text, ImportOptions options) {
    return imported(text, options).history().bars();
  }

  private Imported imported(String text, ImportOptions options) {
    Path file = folder.resolve("bars.csv");
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return DataImport.read(file, options);
  }

  private static List<String> spans(BarSeries bars) {
    return IntStream.range(0, bars.size())
        .mapToObj(
            it -> Instant.ofEpochMilli(bars.start(it)) + "/" + Instant.ofEpochMilli(bars.end(it)))
        .toList();
  }

  private static List<String> starts(BarSeries bars) {
    return IntStream.range(0, bars.size())
        .mapToObj(it -> Instant.ofEpochMilli(bars.start(it)).toString())
        .toList();
  }
}
