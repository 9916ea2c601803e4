package org.signalbox.backtest.data.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.backtest.data.DataException;
import org.signalbox.market.Column;
import org.signalbox.testing.Cases;

class CsvReaderTest {

  private static final String PLAIN =
      """
      date,open,high,low,close,volume
      2020-01-02,1.5,2.5,0.5,2,100
      2020-01-03,2,3,1,2.5,200
      """;

  private static final List<String> HEADER =
      List.of("time", "open", "high", "low", "close", "volume");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date,Open,High,Low,Close,Volume\n2020-01-02,1.5,2.5,0.5,2,100\n2020-01-03,2,3,1,2.5,200",
        "date;open;high;low;close;volume\n2020-01-02;1,5;2,5;0,5;2;100\n2020-01-03;2;3;1;2,5;200\n",
        "<DATE>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<VOL>\n"
            + "2020.01.02\t1.5\t2.5\t0.5\t2\t100\n"
            + "2020.01.03\t2\t3\t1\t2.5\t200\n",
        "timestamp|o|h|l|c|v\r\n20200102|1.5|2.5|0.5|2|100\r\n\r\n20200103|2|3|1|2.5|200\r\n",
        "\uFEFF\"Date\",\"Close/Last\",\"Volume\",\"Open\",\"High\",\"Low\"\n"
            + "\"01/02/2020\",\"$2\",\"100\",\"$1.5\",\"$2.5\",\"$0.5\"\n"
            + "\"01/03/2020\",$2.5,200,$2,$3,$1\n"
            + "\"01/13/2020\",$2.5,200,$2,$3,$1\n",
        "some bank's export\n\n"
            + "Date, Open, High, Low, Close, Volume\n"
            + "2 Jan 2020, 1.5, 2.5, 0.5, 2, 100\n"
            + "3 Jan 2020, 2, 3, 1, 2.5, 200\n",
        "volume,close,low,high,open,time\n100,2,0.5,2.5,1.5,1577923200\n200,2.5,1,3,2,1578009600\n",
        "Date,Time,Open,High,Low,Close,Volume\n"
            + "2020-01-02,00:00,1.5,2.5,0.5,2,100\n"
            + "2020-01-03,00:00,2,3,1,2.5,200\n"
      })
  void readsTheSameBarsFromEveryDialect(String text) throws IOException {
    CsvRows rows = CsvReader.read(file(text), CsvOptions.NONE);
    assertThat(rows.bars().stamp(0)).isEqualTo(1577923200000L);
    assertThat(rows.bars().stamp(1)).isEqualTo(1578009600000L);
    assertThat(row(rows, 0)).containsExactly(1.5, 2.5, 0.5, 2, 100);
    assertThat(row(rows, 1)).containsExactly(2, 3, 1, 2.5, 200);
  }

  @Test
  void readsAPackedFile() throws IOException {
    Path file = folder.resolve("x.csv");
    Files.write(file, packed(PLAIN));
    assertThat(CsvReader.read(file, CsvOptions.NONE).bars().size()).isEqualTo(2);
  }

  @Test
  void saysThatAPackedFileIsCut() throws IOException {
    byte[] whole = packed(PLAIN.repeat(2000));
    for (int length : new int[] {3, 12, whole.length / 2, whole.length - 4}) {
      Path file = folder.resolve("cut.csv.gz");
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> CsvReader.read(file, CsvOptions.NONE))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("is cut");
    }
  }

  @Test
  void saysWhereAPlainFileIsCut() {
    assertRefused(PLAIN + "2020-01-04,2,3", "line 4: it has 3 columns where 6 are needed");
  }

  @Test
  void tellsAllBadRowsAtOnce() {
    assertRefused(
        PLAIN + "2020-01-04,2,3,1,x,1\n2020-99-05,2,3,1,2,1\n2020-01-06,2\n",
        "that cannot be read: 3",
        "line 4: not a number: 'x'",
        "line 5: not a date of this file's form: '2020-99-05'",
        "line 6: it has 2 columns where 6 are needed");
  }

  @Test
  void leavesBadRowsOutOnRequest() throws IOException {
    Path file = file(PLAIN + "2020-01-04,2,3,1,x,1\n2020-01-05,2,3,1,2,1\n");
    CsvRows rows = CsvReader.read(file, new CsvOptions(List.of(), Optional.empty(), true));
    assertThat(rows.bars().size()).isEqualTo(3);
    assertThat(rows.bars().line(2)).isEqualTo(5);
    assertThat(rows.skipped()).containsExactly(new RowProblem(4, "not a number: 'x'"));
  }

  @Test
  void saysWhatItFoundInsteadOfAHeader() {
    assertRefused(
        "when,first,top,bottom,last\n2020-01-02,1,2,3,4\n",
        "has no column for time, high, low; its first line has 'when', 'first', 'top', 'bottom',"
            + " 'last'");
  }

  @Test
  void takesTheColumnsFromTheUser() throws IOException {
    CsvOptions columns =
        new CsvOptions(
            List.of("time", "x", "open", "high", "low", "close"), Optional.empty(), false);
    CsvRows rows = CsvReader.read(file("20200102 09:30,7,1.5,2.5,0.5,2\n"), columns);
    assertThat(row(rows, 0)).containsExactly(1.5, 2.5, 0.5, 2, 0);
    assertThat(rows.kind()).isEqualTo(StampForm.Kind.WALL_CLOCK);
    assertThat(rows.hasVolume()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "date,open,high,low,close\n", "date,open,high,low,close"})
  void refusesAFileWithoutBars(String text) {
    assertRefused(text, text.contains("date") ? "holds no bars" : "is empty");
  }

  @Test
  void refusesAmbiguousDates() throws IOException {
    String text = "date,open,high,low,close\n01/02/2020,1,2,1,2\n01/03/2020,1,2,1,2\n";
    assertRefused(text, "ambiguous: no day is above 12, as in '01/02/2020'");
    CsvOptions dayFirst = new CsvOptions(List.of(), Optional.of(StampForm.Order.DAY_FIRST), false);
    assertThat(CsvReader.read(file(text), dayFirst).bars().stamp(0))
        .isEqualTo(1580515200000L); // 2020-02-01
  }

  @Test
  void looksForTheDecidingDateInTheWholeFile() throws IOException {
    String ambiguous = "02/01/2020,1,2,1,2\n".repeat(500);
    Path file = file("date,open,high,low,close\n" + ambiguous + "13/01/2020,1,2,1,2\n");
    assertThat(CsvReader.read(file, CsvOptions.NONE).bars().stamp(0))
        .isEqualTo(1577923200000L); // 2020-01-02
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Path binary = folder.resolve("x.bin");
    Files.write(binary, new byte[] {1, 0, 2, 0});
    assertThatThrownBy(() -> CsvReader.read(binary, CsvOptions.NONE))
        .hasMessageContaining("is not a text file");
    Path wide = folder.resolve("x.utf16");
    Files.writeString(wide, PLAIN, StandardCharsets.UTF_16);
    assertThatThrownBy(() -> CsvReader.read(wide, CsvOptions.NONE)).hasMessageContaining("UTF-16");
  }

  @Test
  void readsBlocksInTheOrderOfTheFile() throws IOException {
    StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
    int rows = 120_000;
    for (int row = 0; row < rows; row++) {
      text.append(1_500_000_000L + row).append(",1.25,2.5,0.5,1.75,").append(row).append('\n');
    }
    Path file = file(text.toString());
    assertThat(Files.size(file)).isGreaterThan(3L * BlockReader.SIZE);
    CsvRows read = CsvReader.read(file, CsvOptions.NONE);
    assertThat(read.bars().size()).isEqualTo(rows);
    for (int row = 0; row < rows; row++) {
      assertThat(read.bars().get(Column.VOLUME, row)).isEqualTo(row);
      assertThat(read.bars().line(row)).isEqualTo(row + 2);
    }
  }

  /** Quotes keep a row from the short way; both ways must see the same. */
  @Test
  void readsPlainAndQuotedRowsToTheSameBits() {
    Cases.forAll(
        60,
        (random, size) -> {
          StringBuilder plain = new StringBuilder("time,x,open,high,low,close,volume\n");
          StringBuilder quoted = new StringBuilder(plain);
          List<Function<Long, String>> forms =
              List.of(
                  it -> Long.toString(it),
                  it -> Instant.ofEpochSecond(it).toString(),
                  it -> Instant.ofEpochSecond(it).toString().substring(0, 10),
                  it -> Instant.ofEpochSecond(it).toString().substring(0, 19).replace('T', ' '));
          Function<Long, String> form = forms.get(random.nextInt(forms.size()));
          for (int row = 0; row <= size; row++) {
            List<String> cells = new ArrayList<>();
            cells.add(form.apply(random.nextLong(1_000_000_000L, 2_000_000_000L)));
            cells.add(random.nextBoolean() ? "" : "note");
            for (int i = 0; i < 5; i++) {
              cells.add(number(random));
            }
            plain.append(String.join(",", cells)).append(random.nextInt(9) == 0 ? ",z\r\n" : "\n");
            quoted.append("\"").append(String.join("\",\"", cells)).append("\"\n");
          }
          assertSame(read(plain.toString()), read(quoted.toString()));
        });
  }

  private static String number(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> Double.toString(random.nextDouble() * 1e-5);
      case 1 -> Long.toString(random.nextLong(1_000_000_000_000_000_000L));
      case 2 -> "";
      case 3 -> Integer.toString(random.nextInt(1000));
      default -> "%.4f".formatted(1000 * random.nextDouble());
    };
  }

  private CsvRows read(String text) {
    try {
      return CsvReader.read(file(text), CsvOptions.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertSame(CsvRows first, CsvRows second) {
    assertThat(first.bars().size()).isEqualTo(second.bars().size());
    for (int row = 0; row < first.bars().size(); row++) {
      assertThat(first.bars().stamp(row)).isEqualTo(second.bars().stamp(row));
      assertThat(first.bars().line(row)).isEqualTo(second.bars().line(row));
      assertThat(row(first, row)).isEqualTo(row(second, row));
    }
  }

  @Test
  void keepsNoMoreThanABlockOfALargeFile() throws IOException {
    byte[] row = "2020-01-02T09:30:00Z,100.25,101.5,99.75,100.5,12345\n".getBytes(UTF_8);
    long rows = 5_000_000;
    long bytes = rows * row.length;
    assertThat(bytes).isGreaterThan(240L << 20);
    Layout layout = new Layout((byte) ',', (byte) '.', Field.places(HEADER), 0);
    StampForm form = new StampForm(StampForm.Kind.INSTANT, StampForm.Order.YEAR_FIRST);
    long read = 0;
    long most = 0;
    long before = used();
    try (BlockReader blocks = new BlockReader(Path.of("endless"), new Repeated(row, bytes))) {
      int block = 0;
      for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next()) {
        assertThat(next.get().length).isLessThanOrEqualTo(BlockReader.SIZE);
        read += new RowParser(layout, form).parse(next.get(), 0).bars().size();
        most = block++ % 50 == 0 ? Math.max(most, used()) : most;
      }
    }
    assertThat(read).isEqualTo(rows);
    assertThat(most - before).as("bytes held").isLessThan(64L << 20);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** A file of one row over and over, made while it is read. */
  private static final class Repeated extends InputStream {

    private final byte[] row;
    private final long length;
    private long at;

    Repeated(byte[] row, long length) {
      this.row = row;
      this.length = length;
    }

    @Override
    public int read() {
      return at == length ? -1 : row[(int) (at++ % row.length)];
    }

    @Override
    public int read(byte[] bytes, int from, int count) {
      if (at == length) {
        return -1;
      }
      int place = (int) (at % row.length);
      int copied = (int) Math.min(Math.min(count, row.length - place), length - at);
      System.arraycopy(row, place, bytes, from, copied);
      at += copied;
      return copied;
    }
  }

  @Test
  void saysBeforehandThatAFileIsTooLarge() throws IOException {
    Path file = folder.resolve("huge.csv");
    Files.writeString(file, PLAIN.repeat(20_000));
    Block first = new Block(PLAIN.getBytes(UTF_8), PLAIN.length());
    assertThat(Memory.rowsToExpect(file, first)).isGreaterThanOrEqualTo(60_000);
    try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
      grown.setLength(1L << 40); // a hole, which takes no room on the disk
    }
    assertThatThrownBy(() -> CsvReader.read(file, CsvOptions.NONE))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("of memory, there are");
  }

  private void assertRefused(String text, String... parts) {
    assertThatThrownBy(() -> CsvReader.read(file(text), CsvOptions.NONE))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(parts);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("x.csv"), text);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static double[] row(CsvRows rows, int row) {
    return Arrays.stream(Column.values()).mapToDouble(it -> rows.bars().get(it, row)).toArray();
  }
}
