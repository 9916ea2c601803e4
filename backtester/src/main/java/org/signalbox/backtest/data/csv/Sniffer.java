package org.signalbox.backtest.data.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signalbox.backtest.data.DataException;

/** Learns the layout of a file from its first block. */
record Sniffer(String file, Block block, CsvOptions options) {

  private static final List<Byte> DELIMITERS =
      List.of((byte) ',', (byte) ';', (byte) '\t', (byte) '|');
  private static final int LINES_LOOKED_AT = 200;
  private static final int MOST_LINES_OF_PREAMBLE = 20;

  private record Line(int from, int to, int number) {}

  /** The layout; its first bar stands after the header. */
  Layout layout() {
    List<Line> lines = lines();
    if (lines.isEmpty()) {
      throw new DataException("'%s' is empty".formatted(file), "is it the right file?");
    }
    Layout layout = options.columns().isEmpty() ? withHeader(lines) : withoutHeader(lines);
    return hasDecimalComma(layout, lines) ? layout.withPoint((byte) ',') : layout;
  }

  /** The texts of one column, or of the two that make up a stamp, in the lines looked at. */
  List<String> stamps(Layout layout) {
    return lines().stream()
        .filter(it -> it.number() > layout.header())
        .map(it -> cells(it, layout.delimiter()))
        .filter(it -> it.size() >= layout.width())
        .map(it -> stamp(it, layout))
        .filter(it -> !it.isBlank())
        .toList();
  }

  static String stamp(List<String> cells, Layout layout) {
    String stamp = cells.get(layout.place(Field.STAMP));
    int clock = layout.place(Field.CLOCK);
    return clock < 0 ? stamp : stamp + " " + cells.get(clock);
  }

  /** The first line whose cells name all that a bar needs, whatever stands above it. */
  private Layout withHeader(List<Line> lines) {
    return lines.stream()
        .limit(MOST_LINES_OF_PREAMBLE)
        .flatMap(line -> DELIMITERS.stream().map(it -> header(line, it)))
        .filter(it -> Field.missing(it.places()).isEmpty())
        .findFirst()
        .orElseThrow(() -> unknownHeader(lines));
  }

  /** The columns of the header that hold nothing of a bar. */
  List<String> passedOver(Layout layout) {
    return lines().stream()
        .filter(it -> it.number() == layout.header())
        .map(it -> cells(it, layout.delimiter()))
        .flatMap(it ->
            IntStream.range(0, it.size())
                .filter(place -> !layout.places().containsValue(place))
                .mapToObj(it::get))
        .filter(it -> !it.isBlank())
        .toList();
  }

  private Layout header(Line line, byte delimiter) {
    Map<Field, Integer> places = Field.places(cells(line, delimiter));
    return new Layout(delimiter, (byte) '.', places, line.number());
  }

  private DataException unknownHeader(List<Line> lines) {
    byte delimiter = likeliestDelimiter(lines);
    List<String> found = cells(lines.getFirst(), delimiter);
    List<String> missing = Field.missing(Field.places(found)).stream().map(Field::word).toList();
    return new DataException(
        "'%s' has no column for %s; its first line has '%s'"
            .formatted(file, String.join(", ", missing), String.join("', '", found)),
        "name the columns in order with --columns time,open,high,low,close,volume");
  }

  /** The columns as the user names them; a first line that is no bar is passed over. */
  private Layout withoutHeader(List<Line> lines) {
    List<String> words = options.columns();
    Map<Field, Integer> places = new EnumMap<>(Field.class);
    for (int i = 0; i < words.size(); i++) {
      int place = i;
      Field.named(words.get(i)).ifPresent(it -> places.putIfAbsent(it, place));
    }
    List<Field> missing = Field.missing(places);
    if (!missing.isEmpty()) {
      throw new DataException(
          "the columns given for '%s' lack %s"
              .formatted(file, String.join(", ", missing.stream().map(Field::word).toList())),
          "name all of time, open, high, low, close");
    }
    byte delimiter = likeliestDelimiter(lines);
    Layout layout = new Layout(delimiter, (byte) '.', places, 0);
    List<String> first = cells(lines.getFirst(), delimiter);
    boolean isHeader =
        first.size() >= layout.width() && !StampForms.isUnderstood(stamp(first, layout));
    return isHeader ? new Layout(delimiter, (byte) '.', places, lines.getFirst().number()) : layout;
  }

  /** The one that makes the most cells of the last line looked at, which is no preamble. */
  private byte likeliestDelimiter(List<Line> lines) {
    return DELIMITERS.stream()
        .max(Comparator.comparingInt(it -> cells(lines.getLast(), it).size()))
        .orElseThrow();
  }

  /** A comma inside a cell of prices that no point and no group of three explains. */
  private boolean hasDecimalComma(Layout layout, List<Line> lines) {
    List<String> prices =
        lines.stream()
            .filter(it -> it.number() > layout.header())
            .map(it -> cells(it, layout.delimiter()))
            .filter(it -> it.size() >= layout.width())
            .flatMap(it -> Stream.of(Field.OPEN, Field.CLOSE).map(f -> it.get(layout.place(f))))
            .toList();
    return prices.stream().anyMatch(it -> it.indexOf(',') >= 0)
        && prices.stream().noneMatch(it -> it.indexOf('.') > it.indexOf(','))
        && prices.stream().anyMatch(it -> !it.matches("[-+]?\\D?\\d{1,3}(,\\d{3})+"));
  }

  private List<String> cells(Line line, byte delimiter) {
    return Cells.texts(block.bytes, line.from(), line.to(), delimiter);
  }

  /** The first lines that are not blank. */
  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    int at = 0;
    while (at < block.length && lines.size() < LINES_LOOKED_AT) {
      number++;
      int end = block.endOfLine(at);
      int text = block.endOfText(at, end);
      if (text > at) {
        lines.add(new Line(at, text, number));
      }
      at = end + 1;
    }
    return lines;
  }
}
