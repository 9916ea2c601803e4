package org.signalbox.live.journal.memory;

import java.util.List;
import org.signalbox.live.journal.memory.Rows.Place;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Fills;

/** Fills by book and by account, and which executions they are of. */
final class MemoryFills implements Fills {

  private final Rows<Place, Entry> byBook;
  private final Rows<Place, Entry> byAccount;
  private final Rows<Place, Long> byExecution;
  private final Numbers numbers = new Numbers();

  MemoryFills(Undo undo) {
    byBook = new Rows<>(undo);
    byAccount = new Rows<>(undo);
    byExecution = new Rows<>(undo);
  }

  @Override
  public Entry insert(Entry draft) {
    Entry entry =
        new Entry(
            numbers.next(),
            draft.account(),
            draft.executionId(),
            draft.part(),
            draft.clientId(),
            draft.book(),
            draft.fill(),
            draft.bookedAt());
    Place execution = new Place(key(draft.account(), draft.executionId()), draft.part());
    if (!byExecution.insert(execution, entry.seq())) {
      throw new IllegalStateException("execution '%s' exists".formatted(draft.executionId()));
    }
    byBook.put(new Place(entry.book(), entry.seq()), entry);
    byAccount.put(new Place(entry.account().toString(), entry.seq()), entry);
    return entry;
  }

  private static String key(BrokerAccount account, String executionId) {
    return account.toString() + '\0' + executionId;
  }

  @Override
  public boolean has(BrokerAccount account, String executionId) {
    return !Rows.of(byExecution, key(account, executionId)).isEmpty();
  }

  @Override
  public List<Entry> of(String book, long after) {
    return Rows.after(byBook, book, after);
  }

  @Override
  public List<Entry> at(BrokerAccount account) {
    return Rows.of(byAccount, account.toString());
  }
}
