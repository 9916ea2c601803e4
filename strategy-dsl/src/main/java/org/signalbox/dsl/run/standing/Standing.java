package org.signalbox.dsl.run.standing;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.TimeField;
import org.signalbox.dsl.run.Listing;
import org.signalbox.dsl.run.rows.SessionTimes;
import org.signalbox.kernel.Memory;
import org.signalbox.trade.Excursion;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Position;

/**
 * How one traded instrument stands at a decision: its row, its clock, its position and what was
 * remembered of it. Instances hold state and belong to one thread.
 */
public final class Standing {

  private final List<String> tags;
  private final Listing listing;
  private final Columns columns;
  private final Memories memories;
  private final Account account;
  private final SessionTimes times;
  private final History history = new History();
  private int row = -1;
  private long rowsSeen;
  private long instant;
  private double close = Double.NaN;

  public Standing(
      Listing listing, Columns columns, Memories memories, Account account, List<String> tags) {
    this.tags = List.copyOf(tags);
    this.listing = listing;
    this.columns = columns;
    this.memories = memories;
    this.account = account;
    this.times = new SessionTimes(listing.calendar());
  }

  /** The place of an entry's name among those of the program, from 1 on; 0 for none. */
  public int tagNumber(String tag) {
    return tags.indexOf(tag) + 1;
  }

  /** Goes to a bar that just ended. */
  public void moveToBar(int blockRow, long rows, long end, double closingPrice) {
    row = blockRow;
    rowsSeen = rows;
    close = closingPrice;
    instant = end;
    times.moveTo(end);
  }

  /** Goes to an instant between bars; one at which a session opens belongs to that session. */
  public void visit(long to) {
    instant = to;
    times.moveTo(listing.calendar().sessionAt(to).isPresent() ? to + 1 : to);
  }

  /** The block is left behind: its last row stays readable. */
  public void leaveBlock(int lastRow) {
    columns.carry(lastRow);
    row = -1;
  }

  /** Passes on what must be known to go on; the block's rows are left behind before. */
  public void remember(Memory memory) {
    rowsSeen = memory.keep(rowsSeen);
    instant = memory.keep(instant);
    close = memory.keep(close);
    times.remember(memory);
    columns.remember(memory);
    memories.remember(memory);
    history.remember(memory);
  }

  public String symbol() {
    return listing.instrument().symbol();
  }

  public Listing listing() {
    return listing;
  }

  public Ledger ledger() {
    return account.ledger();
  }

  public Account account() {
    return account;
  }

  public Memories memories() {
    return memories;
  }

  public History history() {
    return history;
  }

  public SessionTimes times() {
    return times;
  }

  public long instant() {
    return instant;
  }

  public long rowsSeen() {
    return rowsSeen;
  }

  /** The close of the last bar. */
  public double close() {
    return close;
  }

  public Stamp now() {
    return new Stamp(rowsSeen, instant, times.date().toEpochDay(), times.ordinal());
  }

  public Optional<Position> position() {
    return account.ledger().position(symbol());
  }

  public Optional<Excursion> excursion() {
    return account.ledger().excursion(symbol());
  }

  public double column(int place) {
    return columns.value(place, row);
  }

  public double clock(TimeField field) {
    return field == TimeField.ROW ? rowsSeen - 1 : times.value(field, instant);
  }

  public double frozen(int place) {
    return memories.frozenAt(place, this);
  }

  public double gathered(int place) {
    return memories.gatheredAt(place);
  }

  public double live(Term.Live live) {
    return LedgerFields.value(live, this);
  }
}
