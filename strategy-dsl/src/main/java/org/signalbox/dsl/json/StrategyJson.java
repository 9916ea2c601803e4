package org.signalbox.dsl.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.syntax.StrategyFile;

/** A strategy as JSON. */
public final class StrategyJson {

  /** The longest JSON that is read, in characters: some sixteen times the longest text. */
  public static final int LONGEST = 4 * 1024 * 1024;

  private static final int LEVEL = 1;

  private StrategyJson() {}

  /** The JSON of a tree: everything but the places in the text. */
  public static String write(StrategyFile file) {
    return JsonWriter.write(Tree.file().write(file));
  }

  /**
   * The tree that a JSON text describes.
   *
   * @throws InvalidStrategyException where it describes none; the places are those in the JSON
   */
  public static StrategyFile read(Source json) {
    Reading reading = new Reading();
    List<Diagnostic> problems = new ArrayList<>();
    Optional<StrategyFile> file = Optional.empty();
    try {
      file = Optional.of(tree(json, reading));
    } catch (Fault fault) {
      problems.add(fault.diagnostic());
    }
    problems.addAll(reading.problems());
    if (file.isEmpty() || !problems.isEmpty()) {
      throw new InvalidStrategyException(json, problems);
    }
    return file.get();
  }

  private static StrategyFile tree(Source json, Reading reading) {
    if (json.text().length() > LONGEST) {
      throw Fault.of(
          Problem.TEXT_TOO_LONG,
          new Span(LONGEST, LONGEST),
          "the JSON has more than " + LONGEST + " characters");
    }
    StrategyFile file = (StrategyFile) Tree.file().read(JsonReader.read(json.text()), reading);
    if (file.header().level() != LEVEL) {
      throw Fault.of(
          Problem.UNSUPPORTED_LEVEL,
          new Span(0, 0),
          "there is no language level '" + file.header().level() + "'");
    }
    return file;
  }

  /** The JSON Schema of what {@link #write} writes and {@link #read} reads. */
  public static String schema() {
    return JsonWriter.write(Schemas.document());
  }
}
