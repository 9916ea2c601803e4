package org.signalbox.dsl.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.dsl.syntax.Origin;

/**
 * Lines of canonical text: at most a hundred characters, two spaces deeper for what belongs to the
 * line above.
 *
 * <p>Since a line break means nothing, a line may be broken at any space that is not inside quotes.
 */
final class Layout {

  private static final int WIDTH = 100;
  private static final String INDENT = "  ";
  private static final String CONTINUED = "    ";

  private Layout() {}

  /** The comments of a node, each on a line of its own, or nothing. */
  static String note(Origin origin) {
    return comments(origin.note());
  }

  static String comments(List<String> lines) {
    return lines.stream()
        .map(line -> line.isEmpty() ? "#\n" : "# " + line + "\n")
        .collect(joining());
  }

  static String indented(String text) {
    return text.lines().map(line -> INDENT + line).collect(joining("\n"));
  }

  /**
   * A statement: on one line where that is short enough, otherwise each modifier on a line of its
   * own.
   */
  static String statement(String head, List<String> modifiers) {
    boolean commented = modifiers.stream().anyMatch(modifier -> modifier.startsWith("#"));
    if (!commented) {
      String line = String.join(" ", join(head, modifiers));
      boolean fits = line.indexOf('\n') < 0 && line.length() <= WIDTH;
      if (fits || modifiers.size() < 2) {
        return wrapped(line);
      }
    }
    String below = modifiers.stream().map(Layout::indented).collect(joining("\n"));
    return wrapped(head + "\n" + below);
  }

  private static List<String> join(String head, List<String> modifiers) {
    return Stream.concat(Stream.of(head), modifiers.stream()).toList();
  }

  private static String wrapped(String text) {
    return text.lines().map(Layout::wrappedLine).collect(joining("\n"));
  }

  private static String wrappedLine(String line) {
    String start = line.substring(0, line.length() - line.stripLeading().length());
    StringBuilder lines = new StringBuilder();
    String rest = line;
    int at = breakingPoint(rest);
    while (at > 0) {
      lines.append(rest, 0, at).append('\n');
      rest = start + CONTINUED + rest.substring(at + 1);
      at = breakingPoint(rest);
    }
    return lines.append(rest).toString();
  }

  /**
   * The space at which a line that is too long is broken: the last one of those that stand in the
   * fewest brackets; -1 where the line is short enough or has none.
   */
  private static int breakingPoint(String line) {
    if (line.length() <= WIDTH || line.stripLeading().startsWith("#")) {
      return -1;
    }
    int best = -1;
    int bestDepth = Integer.MAX_VALUE;
    int depth = 0;
    boolean quoted = false;
    int first = line.length() - line.stripLeading().length();
    for (int i = first; i < line.length() && (i <= WIDTH || best < 0); i++) {
      char character = line.charAt(i);
      if (quoted && character == '\\') {
        i++;
      } else if (character == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += depth(character);
        if (character == ' ' && depth <= bestDepth && i > first + WIDTH / 4) {
          best = i;
          bestDepth = depth;
        }
      }
    }
    return best;
  }

  private static int depth(char character) {
    return switch (character) {
      case '(', '[', '{' -> 1;
      case ')', ']', '}' -> -1;
      default -> 0;
    };
  }
}
