package org.signalbox.backtest.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 as hexadecimal digits. */
public final class Sha256 {

  private static final int BYTES_AT_ONCE = 1 << 16;

  private Sha256() {}

  /** A digest that has seen nothing yet. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** The digits of what the digest has seen. */
  public static String digits(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** The hash of the bytes of files, one after the other. */
  public static String of(List<Path> files) throws IOException {
    MessageDigest digest = digest();
    byte[] bytes = new byte[BYTES_AT_ONCE];
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
          digest.update(bytes, 0, read);
        }
      }
    }
    return digits(digest);
  }
}
