package org.signalbox.dsl.text.print;

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
public final class Layout {

  private static final int WIDTH = 100;
  private static final int LONGEST_CASES = 80;
  private static final String INDENT = "  ";
  private static final String CONTINUED = "    ";

  private Layout() {}

  /** The comments of a node, each on a line of its own, or nothing. */
  public static String note(Origin origin) {
    return comments(origin.note());
  }

  public static String comments(List<String> lines) {
    return lines.stream()
        .map(line -> line.isEmpty() ? "#\n" : "# " + line + "\n")
        .collect(joining());
  }

  static String indented(String text) {
    return text.lines().map(line -> INDENT + line).collect(joining("\n"));
  }

  /**
   * A statement: on one line where that is short enough, otherwise each modifier on a line of its
   * own. A single modifier stays with its head, unless it is a list of cases.
   */
  public static String statement(String head, List<String> modifiers) {
    String line = Stream.concat(Stream.of(head), modifiers.stream()).collect(joining(" "));
    boolean fits = line.indexOf('\n') < 0 && line.length() <= WIDTH;
    boolean stays = modifiers.stream().noneMatch(Layout::needsALine) && modifiers.size() < 2;
    return fits || stays ? wrapped(line) : wrapped(stacked(head, modifiers));
  }

  /** A head and what it introduces: below it where the two do not fit on one line. */
  static String below(String head, String rest) {
    String line = head + " " + rest;
    boolean fits = line.indexOf('\n') < 0 && line.length() <= WIDTH;
    return wrapped(fits ? line : stacked(head, List.of(rest)));
  }

  /** Two parts of one thing, one below the other where they are long. */
  static String cases(String first, String second) {
    boolean fits =
        first.length() + second.length() < LONGEST_CASES
            && first.indexOf('\n') < 0
            && second.indexOf('\n') < 0;
    return first + (fits ? " " : "\n") + second;
  }

  private static boolean needsALine(String modifier) {
    return modifier.startsWith("#") || (modifier.startsWith("if ") && modifier.indexOf('\n') > 0);
  }

  private static String stacked(String head, List<String> modifiers) {
    return head + "\n" + modifiers.stream().map(Layout::indented).collect(joining("\n"));
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
