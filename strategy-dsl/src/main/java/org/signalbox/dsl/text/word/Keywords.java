package org.signalbox.dsl.text.word;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.Vocabulary;
import org.signalbox.dsl.grammar.SignalboxLexer;

/** The words of the grammar, and where a statement may start. */
public final class Keywords {

  private static final Vocabulary VOCABULARY = SignalboxLexer.VOCABULARY;

  private static final Map<String, Integer> TYPES =
      IntStream.rangeClosed(1, VOCABULARY.getMaxTokenType())
          .boxed()
          .filter(type -> VOCABULARY.getLiteralName(type) != null)
          .collect(toUnmodifiableMap(Keywords::literal, type -> type));

  private static final List<String> WORDS =
      TYPES.keySet().stream().filter(word -> Character.isLetter(word.charAt(0))).sorted().toList();

  /**
   * The words that start a statement, each with the words before which, or after which, it does
   * not.
   */
  private static final Map<String, Set<String>> STARTERS =
      Map.ofEntries(
          Map.entry("signalbox", Set.of()),
          Map.entry("strategy", Set.of()),
          Map.entry("library", Set.of()),
          Map.entry("about", Set.of()),
          Map.entry("tags", Set.of()),
          Map.entry("import", Set.of()),
          Map.entry("param", Set.of()),
          Map.entry("require", Set.of()),
          Map.entry("universe", Set.of()),
          Map.entry("basket", Set.of()),
          Map.entry("data", Set.of()),
          Map.entry("extern", Set.of()),
          Map.entry("trade", Set.of()),
          Map.entry("session", Set.of("per", "before", "after", "at", "until", "(", ",")),
          Map.entry("let", Set.of("{")),
          Map.entry("define", Set.of()),
          Map.entry("allocation", Set.of()),
          Map.entry("enter", Set.of()),
          Map.entry("add", Set.of("or")),
          Map.entry("exit", Set.of("and", "after", "signals")),
          Map.entry("stop", Set.of("with", "after", "trailing", "at")),
          Map.entry("take", Set.of("with")),
          Map.entry("trailing", Set.of("with")),
          Map.entry("breakeven", Set.of()),
          Map.entry("square", Set.of()),
          Map.entry("size", Set.of("with")),
          Map.entry("allow", Set.of()),
          Map.entry("pause", Set.of()),
          Map.entry("halt", Set.of()),
          Map.entry("cooldown", Set.of()),
          Map.entry("opposite", Set.of()),
          Map.entry("hold", Set.of()),
          Map.entry("rebalance", Set.of()),
          Map.entry("alert", Set.of()),
          Map.entry("show", Set.of()));

  private Keywords() {}

  /** Every keyword, in alphabetical order. */
  public static List<String> words() {
    return WORDS;
  }

  /** The words that start a statement, in alphabetical order. */
  public static List<String> starters() {
    return STARTERS.keySet().stream().sorted().toList();
  }

  public static boolean isKeyword(String word) {
    return WORDS.contains(word);
  }

  /** The token type of a keyword or an operator. */
  public static int type(String literal) {
    return Optional.ofNullable(TYPES.get(literal)).orElseThrow();
  }

  /** How a kind of token is spelt; empty for names, numbers and the like. */
  public static Optional<String> spelling(int type) {
    return Optional.ofNullable(VOCABULARY.getLiteralName(type)).map(_ -> literal(type));
  }

  /** Whether a statement starts at a token, as far as the words beside it tell. */
  public static boolean startsStatement(TokenStream tokens, int index) {
    Token token = tokens.get(index);
    Set<String> not = STARTERS.get(token.getText());
    if (not == null || token.getChannel() != Token.DEFAULT_CHANNEL) {
      return false;
    }
    String before = neighbour(tokens, index, -1);
    String after = neighbour(tokens, index, 1);
    return !not.contains(before) && !before.equals(".") && !after.equals(":") && !after.equals(")");
  }

  /** The text of the nearest token on a side that is not white space. */
  private static String neighbour(TokenStream tokens, int index, int step) {
    for (int i = index + step; i >= 0 && i < tokens.size(); i += step) {
      if (tokens.get(i).getChannel() == Token.DEFAULT_CHANNEL) {
        return tokens.get(i).getText();
      }
    }
    return "";
  }

  private static String literal(int type) {
    String quoted = VOCABULARY.getLiteralName(type);
    return quoted.substring(1, quoted.length() - 1);
  }
}
