package org.signalbox.live.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.live.journal.table.Audit;

/** Works all hashes of the audit out again, and says where they differ from those stored. */
public final class AuditVerifier {

  private AuditVerifier() {}

  /**
   * Something that is not as it was written.
   *
   * @param seq the first row of the chain of which that is certain
   */
  public record Finding(String chain, long seq, String what) {}

  /** What was found. */
  public record Verdict(long rows, List<Finding> findings) {
    public Verdict {
      findings = List.copyOf(findings);
    }

    public boolean isSound() {
      return findings.isEmpty();
    }
  }

  /** Looks at every chain. */
  public static Verdict verify(Audit audit) {
    List<Finding> findings = new ArrayList<>();
    long rows = 0;
    for (String chain : audit.chains()) {
      Walk walk = new Walk(chain);
      audit.read(chain, walk::see);
      walk.end(audit.length(chain));
      rows += walk.seen;
      findings.addAll(walk.findings);
    }
    return new Verdict(rows, findings);
  }

  /** Follows one chain; after the first difference the rest proves nothing. */
  private static final class Walk {

    private final String name;
    private final AuditChain chain = new AuditChain();
    private final List<Finding> findings = new ArrayList<>();
    private long seen;

    Walk(String name) {
      this.name = name;
    }

    void see(Audit.Row row) {
      seen++;
      if (!findings.isEmpty()) {
        return;
      }
      if (row.seq() != seen) {
        found(seen, "row %d is missing, %d follows".formatted(seen, row.seq()));
      } else if (!Arrays.equals(chain.append(row.draft()).hash(), row.hash())) {
        found(seen, "its hash is not that of its content and the rows before it");
      }
    }

    void end(long length) {
      if (findings.isEmpty() && seen != length) {
        found(seen + 1, "the chain has %d rows, and should have %d".formatted(seen, length));
      }
    }

    private void found(long seq, String what) {
      findings.add(new Finding(name, seq, what));
    }
  }
}
