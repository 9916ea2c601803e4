package org.signalbox.server.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords as argon2id hashes under a pepper. Few are computed at once, since each takes much
 * memory. Methods may be called from several threads.
 */
public final class Passwords {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 1000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int AT_ONCE = 2;
  private static final int FEWEST_CHARACTERS = 5;

  private final Argon2Function function;
  private final byte[] pepper;
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final String nobodys;

  /**
   * Passwords under a pepper.
   *
   * @param pepper a secret key that is kept outside the database, as hexadecimal digits
   */
  public Passwords(Cost cost, String pepper) {
    this.function =
        Argon2Function.getInstance(
            cost.kibibytes(), cost.passes(), cost.lanes(), HASH_BYTES, Argon2.ID);
    this.pepper = HexFormat.of().parseHex(pepper);
    this.nobodys = hash("the password of nobody");
  }

  /** How hard a guess is. */
  public record Cost(int kibibytes, int passes, int lanes) {

    /** Beyond what OWASP asks for; about half a second. */
    public static final Cost STANDARD = new Cost(64 * 1024, 3, 1);
  }

  /** What is wrong with a password that somebody wants; empty where nothing is. */
  public static Optional<String> objection(String name, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("a password has at least " + SHORTEST + " characters");
    }
    if (length > LONGEST) {
      return Optional.of("a password has at most " + LONGEST + " characters");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (lower.contains(name.toLowerCase(Locale.ROOT)) || lower.contains("signalbox")) {
      return Optional.of("a password does not contain one's name or the product's");
    }
    if (password.codePoints().distinct().count() < FEWEST_CHARACTERS) {
      return Optional.of("a password has at least " + FEWEST_CHARACTERS + " different characters");
    }
    return Optional.empty();
  }

  /** The hash of a password with its parameters and its salt. */
  public String hash(String password) {
    return alone(() ->
        Password.hash(peppered(password)).addRandomSalt(SALT_BYTES).with(function).getResult());
  }

  /** Whether a password is the one that was hashed. Takes as long where there is no hash. */
  public boolean matches(String password, Optional<String> hash) {
    String compared = hash.orElse(nobodys);
    boolean same =
        alone(() ->
            Password.check(peppered(password), compared)
                .with(Argon2Function.getInstanceFromHash(compared)));
    return same && hash.isPresent();
  }

  /** Whether a hash was made with other parameters than ours. */
  public boolean isOutdated(String hash) {
    return !Argon2Function.getInstanceFromHash(hash).equals(function);
  }

  private <T> T alone(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private String peppered(String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
      byte[] mixed = mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mixed);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
