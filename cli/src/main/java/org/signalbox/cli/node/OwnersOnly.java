package org.signalbox.cli.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.RefusedException;

/** Keys lie in files that nobody else may read. */
final class OwnersOnly {

  private static final Set<PosixFilePermission> OWNERS =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private OwnersOnly() {}

  /**
   * Looks at who may use a file, where the system tells.
   *
   * @throws RefusedException where others than its owner may
   */
  static void require(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null && !OWNERS.containsAll(view.readAttributes().permissions())) {
      throw new RefusedException(
          Exit.REFUSED,
          "others than you may use '%s', which holds keys".formatted(file),
          "chmod 600 '%s'".formatted(file));
    }
  }
}
