package org.signalbox.live.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.signalbox.live.journal.table.Audit;

/**
 * The hashes of an audit chain: {@code h(n) = SHA-256(h(n-1) || row n)}, beginning with 32 zero
 * bytes. A row is its number, its instant as seconds and nanoseconds, and its texts, each preceded
 * by its length in bytes. Instances hold state and belong to one thread.
 */
public final class AuditChain {

  public static final int HASH_LENGTH = 32;

  private final MessageDigest digest = sha256();
  private byte[] hash;
  private long length;

  /** A chain that begins. */
  public AuditChain() {
    this(0, new byte[HASH_LENGTH]);
  }

  /**
   * A chain that goes on.
   *
   * @param hash that of its last row
   */
  public AuditChain(long length, byte[] hash) {
    this.length = length;
    this.hash = hash.clone();
  }

  /** How many rows it has. */
  public long length() {
    return length;
  }

  /** Appends a row. */
  public Audit.Row append(Audit.Draft draft) {
    length++;
    digest.update(hash);
    digest.update(head(length, draft.at()));
    text(draft.chain());
    text(draft.actor());
    text(draft.action());
    text(draft.subject());
    text(draft.detail());
    hash = digest.digest();
    return new Audit.Row(length, draft, hash.clone());
  }

  private static byte[] head(long seq, Instant at) {
    return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
        .putLong(seq)
        .putLong(at.getEpochSecond())
        .putInt(at.getNano())
        .array();
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = bytes.length;
    digest.update((byte) (length >>> 24));
    digest.update((byte) (length >>> 16));
    digest.update((byte) (length >>> 8));
    digest.update((byte) length);
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
