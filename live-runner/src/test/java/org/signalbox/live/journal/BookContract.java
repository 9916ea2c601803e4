package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signalbox.testing.Journals.ACCOUNT;
import static org.signalbox.testing.Journals.ACME;
import static org.signalbox.testing.Journals.NOON;
import static org.signalbox.testing.Journals.after;
import static org.signalbox.testing.Journals.decimal;
import static org.signalbox.testing.Journals.fill;
import static org.signalbox.testing.Journals.fillEntry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.trade.Action;
import org.signalbox.trade.Bookings;
import org.signalbox.trade.Money;
import org.signalbox.trade.Position;
import org.signalbox.trade.Transaction;
import org.signalbox.trade.Transaction.Account;
import org.signalbox.trade.Transaction.Kind;

/** Fills, positions and double entry. */
interface BookContract extends StoreContract {

  private Fills.Entry insert(Fills.Entry draft) {
    return paper().write(tables -> tables.fills().insert(draft));
  }

  @Test
  default void givesAFillBackAsItWas() {
    Fills.Entry entry = insert(fillEntry("E1", 0, "d1"));
    assertThat(entry.seq()).isPositive();
    assertThat(entry.fill()).isEqualTo(fillEntry("E1", 0, "d1").fill());
    assertThat(rows(tables -> tables.fills().of("d1", 0))).containsExactly(entry);
    assertThat(rows(tables -> tables.fills().at(ACCOUNT))).containsExactly(entry);
  }

  @Test
  default void takesAnExecutionOnce() {
    insert(fillEntry("E1", 0, "d1"));
    assertThatThrownBy(() -> insert(fillEntry("E1", 0, "d2")))
        .isInstanceOf(IllegalStateException.class);
    insert(fillEntry("E1", 1, "d1"));
    assertThat(rows(tables -> tables.fills().of("d1", 0))).hasSize(2);
    assertThat(rows(tables -> tables.fills().of("d2", 0))).isEmpty();
  }

  @Test
  default void takesTheSameExecutionIdOfAnotherAccount() {
    insert(fillEntry("E1", 0, "d1"));
    BrokerAccount other = new BrokerAccount("fake", "A-2");
    assertThat(holds(tables -> tables.fills().has(ACCOUNT, "E1"))).isTrue();
    assertThat(holds(tables -> tables.fills().has(other, "E1"))).isFalse();
    assertThat(holds(tables -> tables.fills().has(ACCOUNT, "E2"))).isFalse();
  }

  @Test
  default void tellsFillsAfterANumber() {
    Fills.Entry first = insert(fillEntry("E1", 0, "d1"));
    insert(fillEntry("E2", 0, "other"));
    Fills.Entry third = insert(fillEntry("E3", 0, "d1"));
    assertThat(rows(tables -> tables.fills().of("d1", first.seq()))).containsExactly(third);
  }

  private void put(String book, Position position) {
    change(tables -> tables.books().put(new Books.Held(book, ACCOUNT, position)));
  }

  @Test
  default void givesAPositionBackWithoutItsFills() {
    Position position = Position.opened(fill("o1", Action.SELL, "5.00", "10.5"));
    put("d1", position);
    assertThat(
            paper()
                .<Position>write(
                    tables -> tables.books().lock("d1", ACCOUNT, "ACME").orElseThrow()))
        .isEqualTo(position.withoutFills());
    assertThat(rows(tables -> tables.books().positions("d1")))
        .containsExactly(new Books.Held("d1", ACCOUNT, position.withoutFills()));
  }

  @Test
  default void takesAFlatPositionOut() {
    Position position = Position.opened(fill("o1", Action.BUY, "5", "10"));
    put("d1", position);
    put("d1", position.reduced(fill("o2", Action.SELL, "5", "11")));
    assertThat(rows(tables -> tables.books().positions("d1"))).isEmpty();
    put("d1", position.reduced(fill("o2", Action.SELL, "5", "11")));
  }

  @Test
  default void listsAnAccountsPositionsOverAllBooks() {
    Position position = Position.opened(fill("o1", Action.BUY, "5", "10")).withoutFills();
    put("d2", position);
    put("d1", position);
    put(Books.orphans(ACCOUNT), position);
    assertThat(rows(tables -> tables.books().positions(ACCOUNT)))
        .extracting(Books.Held::book)
        .containsExactly("d1", "d2", "orphan:fake:A-1");
  }

  @Test
  default void keepsTheSumOfPostingsAsBalances() {
    Transaction capital = Bookings.capital(Money.of("1000.00", "USD"), NOON);
    Transaction entry = Bookings.entry(fill("o1", Action.BUY, "5", "10.10"), ACME);
    change(tables -> {
      tables.books().post("d1", capital);
      tables.books().post("d1", entry);
      tables.books().post("d2", capital);
    });
    assertThat(balances(tables -> tables.books().balances("d1")))
        .containsEntry(new Account(Kind.CASH, "", "USD"), decimal("949.50"))
        .containsEntry(new Account(Kind.POSITION, "ACME", "USD"), decimal("50.50"))
        .containsEntry(new Account(Kind.CAPITAL, "", "USD"), decimal("-1000.00"))
        .hasSize(3);
    assertThat(balances(tables -> tables.books().balances("d3"))).isEmpty();
  }

  @Test
  default void sumsWhatWasMovedSinceAnInstant() {
    change(tables -> {
      for (int second = 0; second < 4; second++) {
        tables.books().post("d1", Bookings.capital(Money.of("100.00", "USD"), after(second)));
        tables.books().post("d2", Bookings.capital(Money.of("7.00", "USD"), after(second)));
      }
    });
    assertThat(balances(tables -> tables.books().moved("d1", after(2))))
        .containsEntry(new Account(Kind.CASH, "", "USD"), decimal("200.00"))
        .containsEntry(new Account(Kind.CAPITAL, "", "USD"), decimal("-200.00"))
        .hasSize(2);
    assertThat(balances(tables -> tables.books().moved("d1", after(0))))
        .isEqualTo(balances(tables -> tables.books().balances("d1")));
    assertThat(balances(tables -> tables.books().moved("d1", after(4)))).isEmpty();
  }

  @Test
  default void givesTransactionsBackInTheirOrder() {
    Transaction capital = Bookings.capital(Money.of("1000.00", "USD"), NOON);
    Transaction nothing = new Transaction(after(1), "nothing moved", List.of());
    Transaction entry = Bookings.entry(fill("o1", Action.BUY, "5", "10.10"), ACME);
    change(tables -> {
      tables.books().post("d1", capital);
      tables.books().post("d1", nothing);
      tables.books().post("d1", entry);
    });
    assertThat(rows(tables -> tables.books().transactions("d1")))
        .extracting(Books.Posted::transaction)
        .containsExactly(capital, nothing, entry);
  }

  @Test
  default void whatOnlyReadsMayLockNothing() {
    put("d1", Position.opened(fill("o1", Action.BUY, "5", "10")));
    assertThatThrownBy(() -> one(paper(), tables -> tables.books().lock("d1", ACCOUNT, "ACME")))
        .isInstanceOf(RuntimeException.class)
        .hasMessageContaining("read");
  }
}
