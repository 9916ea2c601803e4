package org.signalbox.backtest.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Bars;
import org.signalbox.market.Column;
import org.signalbox.market.CorporateAction;
import org.signalbox.market.CorporateActions;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.market.SymbolHistory;
import org.signalbox.market.Timeframe;
import org.signalbox.testing.Cases;

class DataStoreTest {

  private static final Origin ORIGIN =
      new Origin("x = y.csv", "abc", Origin.Prices.AS_TRADED, "XNYS 2026.1", List.of("gaps"));

  @TempDir private Path folder;

  @Test
  void givesBackWhatWasStored() {
    Cases.forAll(
        100,
        (random, size) -> {
          DataStore store = DataStore.at(folder.resolve("store"));
          History history = history("BTC/USDT", random, size);
          DataSet stored = store.put(history, ORIGIN);
          DataSet found = store.find("btc/usdt", Timeframe.minutes(5)).orElseThrow();
          assertThat(found).isEqualTo(stored);
          assertSame(store.open(found), history);
          assertThat(found.contentHash()).isEqualTo(ContentHash.of(history.bars()));
        });
  }

  @Test
  void keepsActions() {
    CorporateAction split =
        new CorporateAction(
            LocalDate.parse("2014-06-09"), 1234, 0.999, 1.0 / 7, new BigDecimal("0.47"));
    History history =
        new History(
            Instrument.equity("AAPL", "XNYS", "USD"),
            Timeframe.DAILY,
            bars(seeded(), 3),
            new CorporateActions(List.of(split)));
    DataStore store = DataStore.at(folder);
    store.put(history, ORIGIN);
    assertThat(store.open(store.list().getFirst()).actions().actions()).containsExactly(split);
  }

  @Test
  void keepsNames() {
    SymbolHistory names =
        new SymbolHistory(
            LocalDate.parse("1998-01-02"),
            List.of(
                new SymbolHistory.Use("UW", LocalDate.parse("1998-07-16")),
                new SymbolHistory.Use("TAP.A", LocalDate.parse("2050-12-31"))));
    Origin origin =
        new Origin("a, b", "", Origin.Prices.AS_TRADED, "XNYS", List.of(), Optional.of(names));
    DataStore store = DataStore.at(folder);
    store.put(history("A", seeded(), 2), origin);
    assertThat(store.list().getFirst().origin()).isEqualTo(origin);
  }

  @Test
  void listsBySymbolAndTimeframe() {
    DataStore store = DataStore.at(folder.resolve("store"));
    assertThat(store.list()).isEmpty();
    RandomGenerator random = seeded();
    store.put(history("B", random, 3), ORIGIN);
    store.put(history("A", random, 3), ORIGIN);
    store.put(
        new History(Instrument.equity("A", "XNYS", "USD"), Timeframe.minutes(1), bars(random, 2)),
        ORIGIN);
    assertThat(store.list())
        .extracting(it -> it.symbol() + " " + it.timeframe())
        .containsExactly("A 1 minute", "A 5 minutes", "B 5 minutes");
    store.remove(store.list().get(1));
    assertThat(store.list()).hasSize(2);
    assertThat(store.find("A", Timeframe.minutes(5))).isEmpty();
  }

  @Test
  void replacesASetAndKeepsNoOldBars() throws IOException {
    DataStore store = DataStore.at(folder);
    store.put(history("A", seeded(), 30), ORIGIN);
    DataSet second = store.put(history("A", seeded(), 40), ORIGIN);
    assertThat(store.list()).containsExactly(second);
    try (Stream<Path> files = Files.list(folder.resolve("A-5-minutes"))) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("dataset.txt", second.contentHash() + ".bars");
    }
  }

  @Test
  void findsEveryFlippedBit() throws IOException {
    DataStore store = DataStore.at(folder);
    DataSet set = store.put(history("A", seeded(), 20), ORIGIN);
    Path file = folder.resolve("A-5-minutes").resolve(set.contentHash() + ".bars");
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 7) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(file, damaged);
      assertThatThrownBy(() -> store.open(set))
          .as("byte %d", at)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("damaged");
    }
  }

  @Test
  void findsAFileThatIsCutOrGone() throws IOException {
    DataStore store = DataStore.at(folder);
    DataSet set = store.put(history("A", seeded(), 20), ORIGIN);
    Path file = folder.resolve("A-5-minutes").resolve(set.contentHash() + ".bars");
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 15, 100, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> store.open(set)).hasMessageContaining("damaged");
    }
    Files.delete(file);
    assertThatThrownBy(() -> store.open(set)).hasMessageContaining("cannot be read");
  }

  @Test
  void saysThatADescriptionIsDamaged() throws IOException {
    DataStore store = DataStore.at(folder);
    store.put(history("A", seeded(), 2), ORIGIN);
    Path description = folder.resolve("A-5-minutes").resolve("dataset.txt");
    Files.writeString(description, Files.readString(description).replace("symbol", "cymbal"));
    assertThatThrownBy(store::list)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("is damaged: it has no 'symbol'");
  }

  @Test
  void saysThatTheDiskIsFull() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no /dev/full here");
    assertThatThrownBy(() -> BarFile.write(full, bars(seeded(), 10)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left");
  }

  @Test
  void leavesNothingBehindWhereWritingFails() throws IOException {
    Path target = folder.resolve("x");
    Files.writeString(target, "old");
    assertThatThrownBy(() ->
            DataStore.replace(
                target,
                file -> {
                  Files.writeString(file, "half");
                  throw new IOException("No space left on device");
                }))
        .hasMessage("No space left on device");
    assertThat(target).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void saysThatAPlaceCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(
            () -> DataStore.at(file.resolve("store")).put(history("A", seeded(), 2), ORIGIN))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void hashesEveryBit() {
    BarSeries bars = bars(seeded(), 20);
    String hash = ContentHash.of(bars);
    for (Column column : Column.values()) {
      for (int row = 0; row < bars.size(); row++) {
        double before = bars.column(column)[row];
        bars.column(column)[row] = Math.nextUp(before);
        assertThat(ContentHash.of(bars)).isNotEqualTo(hash);
        bars.column(column)[row] = before;
      }
    }
    assertThat(ContentHash.of(bars)).isEqualTo(hash).hasSize(64);
    assertThat(ContentHash.of(BarSeries.empty())).isNotEqualTo(hash);
  }

  private static void assertSame(History found, History stored) {
    assertThat(found.instrument()).isEqualTo(stored.instrument());
    assertThat(found.timeframe()).isEqualTo(stored.timeframe());
    assertThat(found.bars().starts()).isEqualTo(stored.bars().starts());
    assertThat(found.bars().ends()).isEqualTo(stored.bars().ends());
    for (Column column : Column.values()) {
      assertThat(found.bars().column(column)).isEqualTo(stored.bars().column(column));
    }
  }

  private static RandomGenerator seeded() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(1);
  }

  private static History history(String symbol, RandomGenerator random, int size) {
    return new History(
        Instrument.crypto(symbol, "USD", new BigDecimal("0.000001")),
        Timeframe.minutes(5),
        bars(random, size));
  }

  private static BarSeries bars(RandomGenerator random, int size) {
    Bars bars = new Bars(size);
    for (int row = 0; row < size; row++) {
      bars.add(
          300_000L * row,
          300_000L * (row + 1),
          random.nextDouble(),
          Math.scalb(random.nextDouble(), random.nextInt(100) - 50),
          random.nextDouble(),
          random.nextDouble(),
          random.nextDouble());
    }
    return bars.build();
  }
}
