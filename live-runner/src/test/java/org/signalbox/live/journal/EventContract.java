package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signalbox.testing.Journals.NOON;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.signalbox.live.journal.AuditVerifier.Verdict;
import org.signalbox.live.journal.table.Audit;
import org.signalbox.live.journal.table.Events.Event;

/** What is told, and what was done. */
interface EventContract extends StoreContract {

  private static Event event(String tenant, String subject) {
    return new Event(0, tenant, "d1", NOON, "order", subject, "{\"a\":\"b\"}");
  }

  private void tell(String tenant, String subject) {
    change(tables -> tables.events().add(event(tenant, subject)));
  }

  private List<Event> publish(int limit) {
    return written(tables -> tables.events().publish(limit));
  }

  @Test
  default void numbersEventsInTheOrderOfTheirAddition() {
    tell("t1", "a");
    tell("t2", "b");
    tell("t1", "c");
    assertThat(number(tables -> tables.events().last())).isZero();
    assertThat(publish(2)).extracting(Event::subject).containsExactly("a", "b");
    assertThat(publish(10)).extracting(Event::seq).containsExactly(3L);
    assertThat(publish(10)).isEmpty();
    assertThat(number(tables -> tables.events().last())).isEqualTo(3);
  }

  @Test
  default void tellsATenantItsOwnEventsOnly() {
    tell("t1", "a");
    tell("t2", "b");
    tell("t1", "c");
    publish(10);
    assertThat(rows(tables -> tables.events().after("t1", 0, 10)))
        .extracting(Event::subject)
        .containsExactly("a", "c");
    assertThat(rows(tables -> tables.events().after("t1", 1, 10)))
        .extracting(Event::subject)
        .containsExactly("c");
    assertThat(rows(tables -> tables.events().after("t1", 0, 1))).hasSize(1);
  }

  @Test
  default void givesAnEventBackAsItWas() {
    tell("t1", "a");
    assertThat(publish(1))
        .containsExactly(new Event(1, "t1", "d1", NOON, "order", "a", "{\"a\":\"b\"}"));
  }

  @Test
  default void tellsNothingThatWasUndone() {
    assertThatThrownBy(() ->
            change(tables -> {
              tables.events().add(event("t1", "a"));
              throw new IllegalArgumentException("no");
            }))
        .hasMessage("no");
    assertThat(publish(10)).isEmpty();
  }

  @Test
  default void numbersEventsWithoutHolesHoweverManyPublish() {
    List<Callable<List<Event>>> work = new ArrayList<>();
    IntStream.range(0, 8)
        .forEach(n ->
            work.add(() -> {
              List<Event> mine = new ArrayList<>();
              for (int turn = 0; turn < 10; turn++) {
                tell("t1", n + "." + turn);
                mine.addAll(publish(3));
              }
              return mine;
            }));
    Together.run(work);
    publish(100);
    assertThat(rows(tables -> tables.events().after("t1", 0, 1000)))
        .extracting(Event::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
  }

  private static Audit.Draft row(String chain, String detail) {
    return new Audit.Draft(chain, StoreContract.withNanos(NOON), "ann", "did", "it", detail);
  }

  private void append(Audit.Draft... rows) {
    change(tables -> tables.audit().append(List.of(rows)));
  }

  @Test
  default void chainsAuditRows() {
    append(row("d1", "a"), row("d2", "b"));
    append(row("d1", "ünïcode \" \\ \n"), row("d1", ""));
    assertThat(rows(tables -> tables.audit().chains())).containsExactly("d1", "d2");
    assertThat(number(tables -> tables.audit().length("d1"))).isEqualTo(3);
    assertThat(number(tables -> tables.audit().length("d3"))).isZero();
    assertThat(verdict()).isEqualTo(new Verdict(4, List.of()));
  }

  @Test
  default void givesAuditRowsTheHashesOfTheChain() {
    append(row("d1", "a"));
    append(row("d1", "b"));
    AuditChain chain = new AuditChain();
    List<Audit.Row> read = new ArrayList<>();
    paper()
        .read(tables -> {
          tables.audit().read("d1", read::add);
          return true;
        });
    for (Audit.Row row : read) {
      assertThat(Arrays.equals(row.hash(), chain.append(row.draft()).hash())).isTrue();
    }
    assertThat(read).hasSize(2);
  }

  @Test
  default void chainsRowsOfManyWritersWithoutAFork() {
    List<Callable<Boolean>> work =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(n ->
                () -> {
                  for (int turn = 0; turn < 5; turn++) {
                    append(row("d1", n + "." + turn), row("d2", n + "." + turn));
                  }
                  return true;
                })
            .toList();
    Together.run(work);
    assertThat(verdict()).isEqualTo(new Verdict(80, List.of()));
  }

  @Test
  default void auditsNothingThatWasUndone() {
    append(row("d1", "a"));
    assertThatThrownBy(() ->
            change(tables -> {
              tables.audit().append(List.of(row("d1", "b")));
              throw new IllegalArgumentException("no");
            }))
        .hasMessage("no");
    append(row("d1", "c"));
    assertThat(verdict()).isEqualTo(new Verdict(2, List.of()));
  }
}
