package org.signalbox.dsl.catalog.ta4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.signalbox.dsl.catalog.ta4j.Indicator.Settles;

/**
 * The indicators of ta4j that are bridged, and those that are not with the reason. The front door
 * of this package.
 *
 * <p>A line of the table is {@code name(parameters) -> unit = construction : summary}, or {@code -
 * class : reason} for an indicator that is left out.
 */
public final class IndicatorTable {

  private static final IndicatorTable STANDARD = read("indicators.txt");

  private final List<Indicator> listed = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  /** An indicator that is not bridged. */
  public record LeftOut(String className, String reason) {}

  private IndicatorTable(List<String> lines) {
    for (String line : lines) {
      if (line.startsWith("- ")) {
        leftOut.add(leftOut(line));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        listed.add(indicator(line));
      }
    }
  }

  public static IndicatorTable standard() {
    return STANDARD;
  }

  /** What can be called, in the order of the table. */
  public List<Indicator> listed() {
    return List.copyOf(listed);
  }

  /** What is left out, in the order of the table. */
  public List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  private static LeftOut leftOut(String line) {
    String[] parts = line.substring(2).split(" : ", 2);
    return new LeftOut(parts[0], parts[1]);
  }

  /** Reads a line that lists an indicator. */
  static Indicator indicator(String line) {
    int open = line.indexOf('(');
    int close = line.indexOf(')');
    int equals = line.indexOf(" = ", close);
    int colon = line.indexOf(" : ", equals);
    List<Indicator.Argument> arguments = new ArrayList<>();
    boolean readsBars = false;
    Settles settles = new Settles.Measured();
    for (String parameter : line.substring(open + 1, close).split(", ", -1)) {
      String[] words = parameter.split(" ", -1);
      switch (words[0]) {
        case "bars" -> readsBars = true;
        case "path" -> settles = new Settles.Never();
        case "settles" -> settles = new Settles.Times(Integer.parseInt(words[1]));
        default -> arguments.add(argument(words));
      }
    }
    return new Indicator(
        line.substring(0, open),
        arguments,
        readsBars,
        settles,
        line.substring(close + ") -> ".length(), equals),
        Construction.parse(line.substring(equals + " = ".length(), colon)),
        line.substring(colon + " : ".length()));
  }

  private static Indicator.Argument argument(String[] words) {
    Indicator.Kind kind = Indicator.Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
    return new Indicator.Argument(kind, words[1], word(words, 2), word(words, 3));
  }

  private static String word(String[] words, int at) {
    return at < words.length ? words[at] : "";
  }

  private static IndicatorTable read(String resource) {
    InputStream stream =
        Objects.requireNonNull(IndicatorTable.class.getResourceAsStream(resource), resource);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new IndicatorTable(reader.lines().toList());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
