package org.signalbox.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's own files, wherever the tests are started from. */
final class House {

  private static final Path ROOT = root(Path.of("").toAbsolutePath());

  /** Folders of what was built or fetched, and of git's own. */
  private static final Pattern NOT_OURS =
      Pattern.compile("(.*/)?(target|node_modules|\\.signalbox|\\.git)/.*");

  private House() {}

  /** A file of the project, by its path from the root. */
  static Path file(String path) {
    return ROOT.resolve(path);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The modules that the root pom names. */
  static List<String> modules() {
    return text(file("pom.xml"))
        .lines()
        .filter(line -> line.contains("<module>"))
        .map(line -> line.replaceAll("</?module>", "").strip())
        .toList();
  }

  /** The files below a folder that pass, in order; nothing that was built or fetched. */
  static List<Path> below(String folder, Predicate<Path> wanted) {
    try (Stream<Path> files = Files.walk(file(folder))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !NOT_OURS.matcher(relative(file).toString()).matches())
          .filter(wanted)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Path relative(Path file) {
    return ROOT.relativize(file);
  }

  private static Path root(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder;
      }
    }
    throw new IllegalStateException("no project above '" + start + "'");
  }
}
