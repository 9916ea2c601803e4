package org.signalbox.live.journal.table;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Who did what, as chains of hashes: one for each deployment, one for what concerns none. */
public interface Audit {

  /** The chain of what concerns no deployment. */
  String HOUSE = "house";

  /**
   * A row before it is chained.
   *
   * @param actor a person, or a part of the runner
   * @param action what was done
   * @param subject to what
   * @param detail the rest, in canonical text
   */
  record Draft(
      String chain, Instant at, String actor, String action, String subject, String detail) {
    public Draft {
      at = Micros.of(at);
    }
  }

  /**
   * A row.
   *
   * @param seq counts the chain's rows from one
   * @param hash over the hash before and this row
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by its content, in the verifier alone
  record Row(long seq, Draft draft, byte[] hash) {}

  /** Appends rows to their chains. */
  void append(List<Draft> rows);

  /** All chains, by name. */
  List<String> chains();

  /** Reads a chain from its beginning. */
  void read(String chain, Consumer<Row> reader);

  /** How many rows a chain has by its own account: what {@link #read} must come to. */
  long length(String chain);
}
