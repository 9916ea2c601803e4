package org.signalbox.live.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The name under which a broker and we know an order. It follows from what the order is for, so
 * that the same leg of the same decision has the same name in every attempt and in every process.
 *
 * <p>The first 100 bits of SHA-256 over the parts, each preceded by its length in bytes, in base 32
 * (RFC 4648): 20 characters.
 */
public final class ClientId {

  public static final int LENGTH = 20;

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private ClientId() {}

  /**
   * The client id of one leg of a decision.
   *
   * @param fireKey the scheduled time of the decision, or the execution that called for the order
   * @param leg which of the decision's orders
   */
  public static String of(String tenant, String deployment, String fireKey, String leg) {
    MessageDigest digest = sha256();
    for (String part : new String[] {tenant, deployment, fireKey, leg}) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((byte) (bytes.length >>> 8));
      digest.update((byte) bytes.length);
      digest.update(bytes);
    }
    return base32(digest.digest());
  }

  private static String base32(byte[] hash) {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int place = 0; place < LENGTH; place++) {
      int bit = place * BITS;
      int pair = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
      text.append(ALPHABET.charAt(pair >>> (16 - BITS - bit % 8) & 31));
    }
    return text.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
