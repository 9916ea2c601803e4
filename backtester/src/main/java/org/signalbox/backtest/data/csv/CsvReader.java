package org.signalbox.backtest.data.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.RawBars;
import org.signalbox.backtest.data.Reading;

/** Reads the bars of a CSV file. Instances hold state and belong to one thread. */
public final class CsvReader {

  private static final int MOST_PROBLEMS = 1000;
  private static final int PROBLEMS_TOLD = 10;
  private static final int BLOCKS_UNDER_WAY = 2 * Runtime.getRuntime().availableProcessors();

  private final Path file;
  private final CsvOptions options;
  private final Reading reading;
  private final Deque<CompletableFuture<RowParser.Piece>> underWay = new ArrayDeque<>();
  private RawBars bars = new RawBars(0);
  private final List<RowProblem> problems = new ArrayList<>();
  private int lines;

  private CsvReader(Path file, CsvOptions options, Reading reading) {
    this.file = file;
    this.options = options;
    this.reading = reading;
  }

  /** Reads all rows. */
  public static CsvRows read(Path file, CsvOptions options) throws IOException {
    return read(file, options, Reading.UNSEEN);
  }

  /**
   * The same, telling how many bytes of the file are read.
   *
   * @throws DataException where the file is empty, cut, or not understood, with the first rows that
   *     show it
   */
  public static CsvRows read(Path file, CsvOptions options, Reading reading) throws IOException {
    return new CsvReader(file, options, reading).read();
  }

  private CsvRows read() throws IOException {
    try (BlockReader blocks = BlockReader.open(file, reading)) {
      Block first = blocks.next().orElseThrow();
      Sniffer sniffer = new Sniffer(file.toString(), first, options);
      Layout layout = sniffer.layout();
      StampForm form = form(sniffer, layout);
      bars = new RawBars(Memory.rowsToExpect(file, first));
      submit(first, layout, form, layout.header());
      for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next()) {
        submit(next.get(), layout, form, 0);
      }
      while (!underWay.isEmpty()) {
        collect();
      }
      judge();
      boolean hasVolume = layout.place(Field.VOLUME) >= 0;
      return new CsvRows(bars, form.kind(), hasVolume, sniffer.passedOver(layout), problems);
    }
  }

  /** Hands a block to a parser; waits for the oldest one where too many are under way. */
  private void submit(Block block, Layout layout, StampForm form, int skipped) {
    if (underWay.size() == BLOCKS_UNDER_WAY) {
      collect();
    }
    underWay.add(
        CompletableFuture.supplyAsync(() -> new RowParser(layout, form).parse(block, skipped)));
  }

  /** Appends what the oldest block held. Blocks come back in the order in which they went. */
  private void collect() {
    RowParser.Piece piece = underWay.removeFirst().join();
    bars.addAll(piece.bars(), lines);
    piece.problems().forEach(it -> problems.add(it.after(lines)));
    lines += piece.lines();
    if (problems.size() > MOST_PROBLEMS && !options.skipBadRows()) {
      judge();
    }
  }

  /** Refuses a file with rows that cannot be read, or without any. */
  private void judge() {
    if (!problems.isEmpty() && !options.skipBadRows()) {
      String told =
          String.join(
              "\n  ", problems.stream().limit(PROBLEMS_TOLD).map(RowProblem::toString).toList());
      String more = problems.size() > PROBLEMS_TOLD ? "\n  and more" : "";
      String end =
          problems.getLast().line() == lines ? "; if the last row is cut, get the file again" : "";
      throw new DataException(
          "rows of '%s' that cannot be read: %d\n  %s%s"
              .formatted(file, problems.size(), told, more),
          "leave them out with --skip-bad-rows" + end);
    }
    if (bars.size() == 0) {
      throw new DataException("'%s' holds no bars".formatted(file), "is it the right file?");
    }
  }

  private StampForm form(Sniffer sniffer, Layout layout) throws IOException {
    List<String> stamps = sniffer.stamps(layout);
    if (stamps.isEmpty()) {
      throw new DataException("'%s' holds no bars".formatted(file), "is it the right file?");
    }
    StampForm.Kind kind = StampForms.kind(stamps, file.toString());
    if (stamps.stream().noneMatch(StampForms::isOrderOpen)) {
      return new StampForm(kind, StampForm.Order.YEAR_FIRST);
    }
    Optional<StampForm.Order> order =
        options
            .order()
            .or(() -> stamps.stream().map(StampForms::order).flatMap(Optional::stream).findFirst());
    return new StampForm(
        kind, order.isPresent() ? order.get() : OrderScan.of(file, layout, stamps.getFirst()));
  }
}
