package org.signalbox.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Files beside the project, in a folder {@code shared}: data and expected values from outside.
 *
 * <p>Where the folder is missing a test that needs it is skipped with a line that says so; with the
 * system property {@code shared.required=true} it fails.
 */
public final class Shared {

  private Shared() {}

  /** The file of this path below the folder. */
  public static Path path(String path) {
    Path file = folder().resolve(path);
    boolean there = Files.exists(file);
    if (Boolean.getBoolean("shared.required")) {
      assertThat(there).as("'%s' exists", file).isTrue();
    } else if (!there) {
      System.out.println("skipped: no '" + file + "'");
    }
    assumeTrue(there, () -> "no '" + file + "'");
    return file;
  }

  /** The folder beside the nearest folder upwards that has one beside it. */
  private static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, up -> up != null, Path::getParent)
        .map(up -> up.resolveSibling("shared"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(here.resolveSibling("shared"));
  }
}
