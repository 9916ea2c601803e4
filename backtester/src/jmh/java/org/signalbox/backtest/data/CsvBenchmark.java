package org.signalbox.backtest.data;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.signalbox.backtest.data.csv.CsvOptions;
import org.signalbox.backtest.data.csv.CsvReader;
import org.signalbox.backtest.data.sample.SyntheticBars;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Column;
import org.signalbox.market.Instrument;
import org.signalbox.market.Timeframe;

/**
 * Rows of CSV to columns in memory: time as ISO 8601, open, high, low, close, volume. Every way
 * answers the sum of all numbers. Ten million rows: {@code -p rows=10000000}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class CsvBenchmark {

  @Param("20000")
  int rows;

  private Path file = Path.of("");

  @Setup
  public void write() throws IOException {
    SyntheticBars bars =
        new SyntheticBars(
            Instrument.equity("SYN", "24/7", "USD"),
            Timeframe.minutes(1),
            LocalDate.of(2000, 1, 1),
            rows,
            1000,
            0.2);
    file = Files.createTempFile("bars", ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("timestamp,open,high,low,close,volume\n");
      BarSeries series = bars.generate(1).bars();
      for (int row = 0; row < rows; row++) {
        out.write(line(series, row));
      }
    }
  }

  private static String line(BarSeries bars, int row) {
    return Instant.ofEpochMilli(bars.start(row))
        + ","
        + bars.open(row)
        + ","
        + bars.high(row)
        + ","
        + bars.low(row)
        + ","
        + bars.close(row)
        + ","
        + (long) bars.volume(row)
        + "\n";
  }

  @TearDown
  public void remove() throws IOException {
    Files.delete(file);
  }

  @Benchmark
  public double signalbox() throws IOException {
    RawBars bars = CsvReader.read(file, CsvOptions.NONE).bars();
    double sum = 0;
    for (Column column : Column.values()) {
      double[] values = bars.column(column);
      for (int row = 0; row < bars.size(); row++) {
        sum += values[row];
      }
    }
    return sum;
  }

  /** The way of a textbook: lines, split, parse. */
  @Benchmark
  public double splitAndParse() throws IOException {
    double[][] columns = new double[5][rows];
    long[] times = new long[rows];
    try (BufferedReader in = Files.newBufferedReader(file)) {
      in.readLine();
      for (int row = 0; row < rows; row++) {
        String[] cells = in.readLine().split(",", -1);
        times[row] = Instant.parse(cells[0]).toEpochMilli();
        for (int i = 0; i < columns.length; i++) {
          columns[i][row] = Double.parseDouble(cells[i + 1]);
        }
      }
    }
    return Arrays.stream(columns).flatMapToDouble(Arrays::stream).sum();
  }

  /** DuckDB, into a table in memory. */
  @Benchmark
  public double duckdb() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("create table bars as select * from read_csv('" + file + "')");
      try (ResultSet sum =
          statement.executeQuery("select sum(open + high + low + close + volume) from bars")) {
        sum.next();
        return sum.getDouble(1);
      }
    }
  }
}
