package org.signalbox.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** Files by the symbol that each is said to hold: {@code FILE} or {@code NAME=FILE}. */
final class NamedFiles {

  private NamedFiles() {}

  static SequencedMap<String, Path> of(List<String> words) {
    SequencedMap<String, Path> named = new LinkedHashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      Path file = Path.of(word.substring(equals + 1));
      String name = equals > 0 ? word.substring(0, equals).toUpperCase(Locale.ROOT) : nameOf(file);
      if (named.put(name, file) != null) {
        throw new IllegalArgumentException("two files are named '" + name + "'");
      }
    }
    return named;
  }

  /** {@code data/aapl.csv.gz} is AAPL. */
  private static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.');
    String word = (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    if (!word.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException(
          "'" + word + "' is no symbol; name the instrument with --symbol");
    }
    return word;
  }
}
