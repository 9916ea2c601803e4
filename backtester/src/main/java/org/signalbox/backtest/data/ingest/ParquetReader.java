package org.signalbox.backtest.data.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.RawBars;
import org.signalbox.backtest.data.Reading;
import org.signalbox.backtest.data.csv.CsvRows;
import org.signalbox.backtest.data.csv.Field;
import org.signalbox.backtest.data.csv.StampForm;

/**
 * Reads the bars of a Parquet file through DuckDB, whose library this class is the first to load.
 */
final class ParquetReader {

  /** A column of the file as DuckDB names it and its type. */
  private record ColumnOfFile(String name, String type) {}

  private static final int ROWS_BETWEEN_REPORTS = 1 << 14;

  private final Path file;
  private final Reading reading;

  private ParquetReader(Path file, Reading reading) {
    this.file = file;
    this.reading = reading;
  }

  static CsvRows read(Path file, Reading reading) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return new ParquetReader(file, reading).read(connection);
    } catch (SQLException e) {
      throw new DataException(
          "'%s' cannot be read as Parquet: %s".formatted(file, firstLine(e)),
          "is it whole, and a Parquet file?",
          e);
    }
  }

  private CsvRows read(Connection connection) throws SQLException {
    List<ColumnOfFile> columns = columns(connection);
    List<String> names = columns.stream().map(ColumnOfFile::name).toList();
    Map<Field, Integer> places = Field.places(names);
    List<Field> missing = Field.missing(places);
    if (!missing.isEmpty()) {
      throw new DataException(
          "'%s' has no column for %s; it has '%s'"
              .formatted(
                  file,
                  missing.stream().map(Field::word).collect(Collectors.joining(", ")),
                  String.join("', '", names)),
          "rename its columns");
    }
    ColumnOfFile stamp = columns.get(places.getOrDefault(Field.STAMP, 0));
    StampForm.Kind kind = kind(stamp);
    boolean hasVolume = places.containsKey(Field.VOLUME);
    List<String> passedOver =
        IntStream.range(0, names.size())
            .filter(it -> !places.containsValue(it))
            .mapToObj(names::get)
            .toList();
    RawBars bars = rows(connection, select(stamp, names, places));
    if (bars.size() == 0) {
      throw new DataException("'%s' holds no bars".formatted(file), "is it the right file?");
    }
    return new CsvRows(bars, kind, hasVolume, passedOver, List.of());
  }

  private List<ColumnOfFile> columns(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + source() + " limit 0")) {
      ResultSetMetaData data = rows.getMetaData();
      List<ColumnOfFile> columns = new ArrayList<>();
      for (int i = 1; i <= data.getColumnCount(); i++) {
        columns.add(
            new ColumnOfFile(
                data.getColumnName(i), data.getColumnTypeName(i).toUpperCase(Locale.ROOT)));
      }
      return columns;
    }
  }

  /** A timestamp without a zone is a reading of some wall clock. */
  private StampForm.Kind kind(ColumnOfFile stamp) {
    return switch (stamp.type()) {
      case "DATE" -> StampForm.Kind.DATE;
      case "TIMESTAMP WITH TIME ZONE" -> StampForm.Kind.INSTANT;
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> StampForm.Kind.WALL_CLOCK;
      default ->
          throw new DataException(
              "the column '%s' of '%s' holds %s where a time is needed"
                  .formatted(stamp.name(), file, stamp.type()),
              "store it as a timestamp with a time zone");
    };
  }

  private String select(ColumnOfFile stamp, List<String> names, Map<Field, Integer> places) {
    String volume =
        places.containsKey(Field.VOLUME) ? number(names, places, Field.VOLUME) : "0::double";
    return "select epoch_ms(%s), %s, %s, %s, %s, %s from %s"
        .formatted(
            quoted(stamp.name()),
            number(names, places, Field.OPEN),
            number(names, places, Field.HIGH),
            number(names, places, Field.LOW),
            number(names, places, Field.CLOSE),
            volume,
            source());
  }

  /** A missing number is told from 0 by NaN. */
  private static String number(List<String> names, Map<Field, Integer> places, Field field) {
    String column = quoted(names.get(places.getOrDefault(field, 0)));
    return "coalesce(%s::double, 'nan'::double)".formatted(column);
  }

  private RawBars rows(Connection connection, String query) throws SQLException {
    long all = count(connection);
    RawBars bars = new RawBars(1024);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        bars.add(
            bars.size() + 1,
            rows.getLong(1),
            rows.getDouble(2),
            rows.getDouble(3),
            rows.getDouble(4),
            rows.getDouble(5),
            rows.getDouble(6));
        if (bars.size() % ROWS_BETWEEN_REPORTS == 0) {
          reading.reached(bars.size(), all);
        }
      }
    }
    return bars;
  }

  private long count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + source())) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private String source() {
    return "read_parquet('%s')".formatted(file.toString().replace("'", "''"));
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
