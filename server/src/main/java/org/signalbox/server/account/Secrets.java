package org.signalbox.server.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What must not be in the database: the keys that sign tokens, newest first, and the pepper of
 * passwords. They lie in files that only their owner may read, and are made where there are none.
 */
public record Secrets(List<ECKey> signing, String pepper) {

  private static final int PEPPER_BYTES = 32;

  public Secrets {
    signing = List.copyOf(signing);
  }

  /** The secrets in a folder. */
  public static Secrets in(Path folder) {
    try {
      Files.createDirectories(folder);
      String keys = keep(folder.resolve("signing-keys.json"), freshKeys());
      String pepper = keep(folder.resolve("pepper"), freshPepper());
      List<ECKey> signing =
          JWKSet.parse(keys).getKeys().stream().map(key -> key.toECKey()).toList();
      return new Secrets(signing, pepper);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (ParseException damaged) {
      throw new IllegalStateException("the signing keys in '" + folder + "' are damaged", damaged);
    }
  }

  /** A text from which, without the pepper, nobody finds out what was given. */
  public String fingerprint(byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(pepper), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String freshKeys() {
    try {
      ECKey key = new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
      return new JWKSet(key).toString(false);
    } catch (JOSEException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String freshPepper() {
    byte[] pepper = new byte[PEPPER_BYTES];
    new SecureRandom().nextBytes(pepper);
    return HexFormat.of().formatHex(pepper);
  }

  /** What the file holds; the fresh text where there was no file. */
  private static String keep(Path file, String fresh) throws IOException {
    try {
      if (!Files.exists(file)) {
        Files.createFile(file, ownerOnly());
        Files.writeString(file, fresh, StandardOpenOption.WRITE);
      }
    } catch (FileAlreadyExistsException _) {
      // another server was faster: its file counts
    }
    return Files.readString(file).strip();
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
