package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.testing.Journals.NOON;
import static org.signalbox.testing.Journals.after;
import static org.signalbox.testing.Journals.booking;
import static org.signalbox.testing.Journals.deployment;
import static org.signalbox.testing.Journals.entry;
import static org.signalbox.testing.Journals.execution;
import static org.signalbox.testing.Journals.intent;
import static org.signalbox.testing.Journals.placing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.postgres.PostgresStore;
import org.signalbox.live.journal.table.Audit;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.testing.Journals;
import org.signalbox.testing.TestDatabase;
import org.signalbox.trade.Action;
import org.signalbox.trade.Submission;

/** Reads rates on this machine, prints them, and checks that nothing was lost on the way. */
@Timeout(120)
class JournalRateTest {

  private static final int ORDERS = Integer.getInteger("rate.orders", 400);
  private static final int BATCH = 50;

  private static String rate(String what, int count, long nanos) {
    return "journal: %s %,.0f/s%n".formatted(what, count * 1e9 / nanos);
  }

  private static void decide(
      Journal<Mode.Paper> journal, Fence fence, Deployment deployment, int orders) {
    for (int n = 0; n < orders; n++) {
      String fireKey = "12:" + n;
      journal.decide(
          fence, intent(deployment, fireKey, placing(deployment, fireKey, entry("o" + n, "1"))));
    }
  }

  private static List<Callable<Boolean>> writers(
      PostgresStore<Mode.Paper> store, Journal<Mode.Paper> journal, int writers) {
    return IntStream.range(0, writers)
        .<Callable<Boolean>>mapToObj(n -> {
          Deployment deployment = deployment("w" + n, "t1", "lane");
          Fence fence = Journals.lease(store, "lane-w" + n, "node", NOON);
          new Steering<>(store).deploy(deployment, "ann");
          return () -> {
            decide(journal, fence, deployment, ORDERS / 2);
            return true;
          };
        })
        .toList();
  }

  @Test
  void decidesSendsAndBooksThousandsOfOrders() {
    Database database = TestDatabase.empty();
    try (PostgresStore<Mode.Paper> store = PostgresStore.open(database, Mode.Paper.PAPER)) {
      Journal<Mode.Paper> journal = new Journal<>(store);
      Deployment deployment = deployment("d1", "t1", "one");
      Fence fence = Journals.run(store, deployment);
      long start = System.nanoTime();
      for (int n = 0; n < ORDERS; n++) {
        Journals.lease(store, "yardstick", "node", after(n));
      }
      System.out.print(rate("yardstick: one row a commit", ORDERS, System.nanoTime() - start));
      start = System.nanoTime();
      decide(journal, fence, deployment, ORDERS);
      System.out.print(rate("one writer decides", ORDERS, System.nanoTime() - start));
      List<Callable<Boolean>> writers = writers(store, journal, 12);
      start = System.nanoTime();
      Together.run(writers);
      System.out.print(rate("twelve writers decide", 6 * ORDERS, System.nanoTime() - start));
      start = System.nanoTime();
      int filled = fill(journal, fence);
      System.out.print(
          rate("claimed, answered and booked in fifties", filled, System.nanoTime() - start));
      assertThat(filled).isEqualTo(ORDERS);
      assertThat(store.violations()).isEmpty();
      start = System.nanoTime();
      AuditVerifier.Verdict verdict = store.read(tables -> AuditVerifier.verify(tables.audit()));
      System.out.print(
          rate(
              "audit rows verified from PostgreSQL",
              (int) verdict.rows(),
              System.nanoTime() - start));
      assertThat(verdict.findings()).isEmpty();
    }
  }

  private static int fill(Journal<Mode.Paper> journal, Fence fence) {
    int filled = 0;
    for (List<Errand> batch = journal.claim(fence, after(1), BATCH, Gate.OPEN);
        !batch.isEmpty();
        batch = journal.claim(fence, after(1), BATCH, Gate.OPEN)) {
      journal.answer(
          fence,
          batch.stream()
              .map(it -> new Answer(it, new Submission.Accepted("B-" + it.id()), after(2)))
              .toList());
      journal.book(
          fence,
          batch.stream()
              .map(it -> booking(execution("E" + it.id(), it.clientId(), Action.BUY, "1", "10.00")))
              .toList(),
          FollowUps.NONE);
      filled += batch.size();
    }
    return filled;
  }

  @Test
  void verifiesAnAuditInMemory() {
    int rows = 200_000;
    AuditChain chain = new AuditChain();
    List<Audit.Row> all = new ArrayList<>(rows);
    for (int n = 0; n < rows; n++) {
      all.add(
          chain.append(
              new Audit.Draft(
                  "d1",
                  NOON.plus(Duration.ofMillis(n)),
                  "dispatcher",
                  "order SENDING",
                  "VIILSV52TGKUIM3IOKHO",
                  "detail " + n)));
    }
    for (int turn = 0; turn < 3; turn++) {
      AuditChain again = new AuditChain();
      long start = System.nanoTime();
      for (Audit.Row row : all) {
        again.append(row.draft());
      }
      System.out.print(rate("audit rows hashed", rows, System.nanoTime() - start));
      assertThat(again.length()).isEqualTo(rows);
    }
  }
}
