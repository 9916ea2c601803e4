package org.signalbox.backtest.data.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.data.Reading;

/** Goes through a whole file for a date that shows whether day or month stands first. */
final class OrderScan {

  private OrderScan() {}

  static StampForm.Order of(Path file, Layout layout, String example) throws IOException {
    try (BlockReader blocks = BlockReader.open(file, Reading.UNSEEN)) {
      int skipped = layout.header();
      for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next()) {
        Optional<StampForm.Order> order = order(next.get(), layout, skipped);
        if (order.isPresent()) {
          return order.get();
        }
        skipped = 0;
      }
    }
    throw new DataException(
        "the dates of '%s' are ambiguous: no day is above 12, as in '%s'".formatted(file, example),
        "say which comes first with --dates DAY_FIRST or --dates MONTH_FIRST");
  }

  private static Optional<StampForm.Order> order(Block block, Layout layout, int skipped) {
    int line = 0;
    for (int at = 0; at < block.length; ) {
      line++;
      int end = block.endOfLine(at);
      List<String> cells = Cells.texts(block.bytes, at, end, layout.delimiter());
      if (line > skipped && cells.size() >= layout.width()) {
        Optional<StampForm.Order> order = StampForms.order(Sniffer.stamp(cells, layout));
        if (order.isPresent()) {
          return order;
        }
      }
      at = end + 1;
    }
    return Optional.empty();
  }
}
