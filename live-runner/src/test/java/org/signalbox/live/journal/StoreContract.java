package org.signalbox.live.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Timeout;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.trade.Transaction;

/** A store under test: empty for each case. */
@Timeout(60)
interface StoreContract {

  Store<Mode.Paper> paper();

  Store<Mode.Live> live();

  default void change(Consumer<Tables> work) {
    paper()
        .write(tables -> {
          work.accept(tables);
          return true;
        });
  }

  default <T> List<T> rows(Function<Tables, List<T>> reading) {
    return paper().read(reading);
  }

  default <T> List<T> rows(Store<?> store, Function<Tables, List<T>> reading) {
    return store.read(reading);
  }

  default <T> Optional<T> one(Function<Tables, Optional<T>> reading) {
    return paper().read(reading);
  }

  default <T> Optional<T> one(Store<?> store, Function<Tables, Optional<T>> reading) {
    return store.read(reading);
  }

  default long number(Function<Tables, Long> reading) {
    return paper().read(reading);
  }

  default boolean holds(Function<Tables, Boolean> reading) {
    return paper().read(reading);
  }

  default SortedMap<Transaction.Account, BigDecimal> balances(
      Function<Tables, SortedMap<Transaction.Account, BigDecimal>> reading) {
    return paper().read(reading);
  }

  default <T> List<T> written(Function<Tables, List<T>> writing) {
    return paper().write(writing);
  }

  default AuditVerifier.Verdict verdict() {
    return paper().read(tables -> AuditVerifier.verify(tables.audit()));
  }

  default Journal<Mode.Paper> journal() {
    return new Journal<>(paper());
  }

  default Steering<Mode.Paper> steering() {
    return new Steering<>(paper());
  }

  /** An instant that no column keeps whole. */
  static Instant withNanos(Instant instant) {
    return instant.plusNanos(123_456_789);
  }
}
