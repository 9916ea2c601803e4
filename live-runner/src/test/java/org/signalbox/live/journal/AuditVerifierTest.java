package org.signalbox.live.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.signalbox.live.journal.AuditVerifier.Finding;
import org.signalbox.live.journal.AuditVerifier.Verdict;
import org.signalbox.live.journal.table.Audit;
import org.signalbox.testing.Cases;
import org.signalbox.testing.Journals;

class AuditVerifierTest {

  private static final int ROWS = 40;

  /** One chain, as somebody may have left it. */
  private record Chain(List<Audit.Row> rows, long length) implements Audit {

    static Chain sound() {
      AuditChain chain = new AuditChain();
      List<Audit.Row> rows = new ArrayList<>();
      for (int n = 0; n < ROWS; n++) {
        rows.add(chain.append(draft(Journals.after(n), "actor" + n, "did", "C" + n, "detail")));
      }
      return new Chain(rows, ROWS);
    }

    @Override
    public void append(List<Draft> drafts) {
      throw new UnsupportedOperationException("this chain is as it is");
    }

    @Override
    public List<String> chains() {
      return List.of("d1");
    }

    @Override
    public void read(String chain, Consumer<Row> reader) {
      rows.forEach(reader);
    }

    @Override
    public long length(String chain) {
      return length;
    }
  }

  private static Audit.Draft draft(
      Instant at, String actor, String action, String subject, String detail) {
    return new Audit.Draft("d1", at, actor, action, subject, detail);
  }

  /** A row with one bit of it turned round. */
  private static Audit.Row flipped(Audit.Row row, RandomGenerator random) {
    Audit.Draft it = row.draft();
    return switch (random.nextInt(7)) {
      case 0 -> new Audit.Row(row.seq() ^ 1L << random.nextInt(20), it, row.hash());
      case 1 ->
          with(
              row,
              draft(it.at().plusNanos(1_000), it.actor(), it.action(), it.subject(), "detail"));
      case 2 -> with(row, draft(it.at(), flip(it.actor(), random), "did", it.subject(), "detail"));
      case 3 -> with(row, draft(it.at(), it.actor(), flip("did", random), it.subject(), "detail"));
      case 4 -> with(row, draft(it.at(), it.actor(), "did", flip(it.subject(), random), "detail"));
      case 5 -> with(row, draft(it.at(), it.actor(), "did", it.subject(), flip("detail", random)));
      default -> {
        byte[] hash = row.hash().clone();
        hash[random.nextInt(hash.length)] ^= (byte) (1 << random.nextInt(8));
        yield new Audit.Row(row.seq(), it, hash);
      }
    };
  }

  private static Audit.Row with(Audit.Row row, Audit.Draft draft) {
    return new Audit.Row(row.seq(), draft, row.hash());
  }

  private static String flip(String text, RandomGenerator random) {
    StringBuilder flipped = new StringBuilder(text);
    int place = random.nextInt(text.length());
    flipped.setCharAt(place, (char) (text.charAt(place) ^ 1 << random.nextInt(6)));
    return flipped.toString();
  }

  @Test
  void findsASoundChainSound() {
    assertThat(AuditVerifier.verify(Chain.sound())).isEqualTo(new Verdict(ROWS, List.of()));
  }

  @Test
  void findsEveryFlippedBitAtItsRow() {
    Cases.forAll(
        1_000,
        (random, _) -> {
          Chain chain = Chain.sound();
          int place = random.nextInt(ROWS);
          chain.rows().set(place, flipped(chain.rows().get(place), random));
          assertThat(AuditVerifier.verify(chain).findings())
              .singleElement()
              .extracting(Finding::seq)
              .isEqualTo(place + 1L);
        });
  }

  @Test
  void findsEveryHole() {
    for (int place = 0; place < ROWS; place++) {
      Chain chain = Chain.sound();
      chain.rows().remove(place);
      assertThat(AuditVerifier.verify(chain).findings())
          .singleElement()
          .extracting(Finding::seq)
          .isEqualTo(place + 1L);
    }
  }

  @Test
  void findsExchangedAndRepeatedRows() {
    Chain exchanged = Chain.sound();
    exchanged.rows().add(5, exchanged.rows().remove(7));
    assertThat(AuditVerifier.verify(exchanged).isSound()).isFalse();
    Chain repeated = Chain.sound();
    repeated.rows().add(repeated.rows().getLast());
    assertThat(AuditVerifier.verify(repeated).isSound()).isFalse();
  }

  @Test
  void findsAChainThatWasWrittenAnewFromARowOn() {
    Chain chain = Chain.sound();
    AuditChain forged = new AuditChain(20, chain.rows().get(19).hash());
    for (int place = 20; place < ROWS; place++) {
      chain.rows().set(place, forged.append(chain.rows().get(place).draft()));
    }
    assertThat(AuditVerifier.verify(chain).isSound()).as("the same rows again").isTrue();
    chain.rows().removeLast();
    assertThat(AuditVerifier.verify(chain).findings())
        .extracting(Finding::what)
        .containsExactly("the chain has 39 rows, and should have 40");
  }
}
