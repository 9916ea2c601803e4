package org.signalbox.backtest.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.market.BarSeries;
import org.signalbox.market.History;
import org.signalbox.market.Timeframe;

/**
 * A folder of data sets, one folder each: a description, {@code dataset.txt}, and a file of columns
 * named by its content hash.
 *
 * <p>A set is replaced by putting the new description in the place of the old one in a single step,
 * after the columns that it names are safely on disk; whoever reads sees the old set or the new
 * one. Bars are held against their hash whenever they are read.
 */
public final class DataStore {

  private static final String DESCRIPTION = "dataset.txt";
  private static final String BARS = ".bars";

  private final Path folder;

  private DataStore(Path folder) {
    this.folder = folder;
  }

  /** The store in this folder, which need not exist before something is put into it. */
  public static DataStore at(Path folder) {
    return new DataStore(folder);
  }

  public Path folder() {
    return folder;
  }

  /** All sets, by symbol and then from the shortest timeframe to the longest. */
  public List<DataSet> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(it -> Files.exists(it.resolve(DESCRIPTION)))
          .map(DataStore::describe)
          .sorted(Comparator.comparing(DataSet::symbol).thenComparing(DataSet::timeframe))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The set of this symbol and timeframe. */
  public Optional<DataSet> find(String symbol, Timeframe timeframe) {
    Path place = folder.resolve(DataSet.folder(symbol, timeframe));
    return Files.exists(place.resolve(DESCRIPTION))
        ? Optional.of(describe(place))
        : Optional.empty();
  }

  /**
   * Reads the bars of a set.
   *
   * @throws DataException where they are not the bars that were stored
   */
  public History open(DataSet set) {
    Path file = folder.resolve(set.folder()).resolve(set.contentHash() + BARS);
    try {
      BarSeries bars = BarFile.read(file);
      if (!ContentHash.of(bars).equals(set.contentHash())) {
        throw new DataException(
            "the stored bars of '%s' are damaged: they do not have the hash they were stored with"
                .formatted(set.symbol()),
            "import the data again");
      }
      return new History(set.instrument(), set.timeframe(), bars, set.actions());
    } catch (IOException e) {
      throw new DataException(
          "the stored bars of '%s' cannot be read: %s".formatted(set.symbol(), e.getMessage()),
          "import the data again",
          e);
    }
  }

  /**
   * Stores bars in the place of those of the same symbol and timeframe; returns what was stored.
   */
  public DataSet put(History history, Origin origin) {
    DataSet set = DataSet.of(history, origin);
    Path place = folder.resolve(set.folder());
    try {
      Files.createDirectories(place);
      Path bars = place.resolve(set.contentHash() + BARS);
      replace(bars, temporary -> BarFile.write(temporary, history.bars()));
      replace(place.resolve(DESCRIPTION), temporary -> write(temporary, DataSetText.format(set)));
      removeOthers(place, bars);
      return set;
    } catch (IOException e) {
      throw unwritable(place, e);
    }
  }

  /** Removes a set. */
  public void remove(DataSet set) {
    Path place = folder.resolve(set.folder());
    try {
      Files.deleteIfExists(place.resolve(DESCRIPTION));
      removeOthers(place, place);
      Files.deleteIfExists(place);
    } catch (IOException e) {
      throw unwritable(place, e);
    }
  }

  private static DataSet describe(Path place) {
    Path file = place.resolve(DESCRIPTION);
    try {
      return DataSetText.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException damaged) {
      throw new DataException(
          "the description '%s' is damaged: %s".formatted(file, damaged.getMessage()),
          "remove the folder '%s' and import the data again".formatted(place),
          damaged);
    }
  }

  /** Something that fills a file. */
  @FunctionalInterface
  interface Writer {
    void write(Path file) throws IOException;
  }

  /** Fills a file beside the target and moves it into place, or leaves no trace. */
  static void replace(Path target, Writer writer) throws IOException {
    Path temporary = target.resolveSibling(target.getFileName() + ".part");
    try {
      writer.write(temporary);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Removes bars that no description names any more. */
  private static void removeOthers(Path place, Path kept) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.filter(it -> it.toString().endsWith(BARS)).toList()) {
        if (!file.equals(kept)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static DataException unwritable(Path place, IOException cause) {
    return new DataException(
        "'%s' cannot be written: %s".formatted(place, cause.getMessage()),
        "make room or choose another folder; nothing was changed",
        cause);
  }
}
