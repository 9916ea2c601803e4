package org.signalbox.assistant.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a request into tokens: words are brought to their stem, those that say nothing are left out.
 */
final class Lexer {

  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<time>\\d{1,2}:\\d{2}(?:\\s?(?:am|pm)\\b)?|\\d{1,2}\\s?(?:am|pm)\\b)\
          |(?<money>\\$\\d[\\d,]*(?:\\.\\d+)?(?<thousand>k\\b)?)\
          |(?<percent>\\d+(?:\\.\\d+)?\\s?%)\
          |(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?![\\d])\
          |(?<symbol>[A-Z][A-Z0-9]*(?:[/.:][A-Z0-9]+)+)\
          |(?<comparison>>=|<=|>|<|=)\
          |(?<word>[\\p{L}][\\p{L}\\p{N}]*(?:'[a-z]+)?)\
          |(?<mark>\\S)\
          """,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private final String request;
  private final Set<String> vocabulary;
  private final Map<String, String> symbols;

  private Lexer(String request, Set<String> vocabulary, Map<String, String> symbols) {
    this.request = request;
    this.vocabulary = vocabulary;
    this.symbols = symbols;
  }

  /**
   * The tokens of a request.
   *
   * @param vocabulary words that are no instruments even in capitals
   * @param symbols instruments by what they may be called in small letters
   */
  static List<Token> tokens(String request, Set<String> vocabulary, Map<String, String> symbols) {
    return new Lexer(request, vocabulary, symbols).tokens();
  }

  private List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(request);
    while (matcher.find()) {
      token(matcher).ifPresent(tokens::add);
    }
    return tokens;
  }

  private Optional<Token> token(Matcher at) {
    if (at.group("time") != null) {
      return made(at, Token.Kind.TIME, time(at.group()));
    }
    if (at.group("money") != null) {
      String amount = digits(at.group());
      return made(at, Token.Kind.MONEY, at.group("thousand") == null ? amount : amount + "000");
    }
    if (at.group("percent") != null) {
      return made(at, Token.Kind.PERCENT, digits(at.group()));
    }
    if (at.group("number") != null) {
      return made(at, Token.Kind.NUMBER, digits(at.group()));
    }
    if (at.group("symbol") != null) {
      return made(at, Token.Kind.SYMBOL, at.group().toUpperCase(Locale.ROOT));
    }
    if (at.group("word") != null) {
      return word(at);
    }
    // what ties two words together says nothing: stop-loss
    return at.group().equals("-") ? Optional.empty() : made(at, Token.Kind.MARK, at.group());
  }

  private Optional<Token> word(Matcher at) {
    String written = at.group();
    String lower = written.toLowerCase(Locale.ROOT).replaceFirst("'s$", "");
    Optional<String> number = Stems.number(lower);
    if (number.isPresent()) {
      return made(at, Token.Kind.NUMBER, number.get());
    }
    boolean capitals =
        written.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    String stem = Stems.of(lower);
    boolean known = vocabulary.contains(stem) || Stems.isSilent(lower);
    if (!known && symbols.containsKey(lower)) {
      return made(at, Token.Kind.SYMBOL, symbols.getOrDefault(lower, written));
    }
    if (capitals && !known) {
      return made(at, Token.Kind.SYMBOL, written);
    }
    return Stems.isSilent(lower) ? Optional.empty() : made(at, Token.Kind.WORD, stem);
  }

  private static Optional<Token> made(Matcher at, Token.Kind kind, String text) {
    return Optional.of(new Token(kind, text, at.start(), at.end()));
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9.]", "");
  }

  /** On the clock of 24 hours: {@code 3:45 pm} is {@code 15:45}. */
  private static String time(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String[] parts = digits(lower.replace(':', '.')).split("\\.", -1);
    int hour = Integer.parseInt(parts[0]);
    int minute = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    boolean afternoon = lower.endsWith("pm") && hour < 12;
    boolean midnight = lower.endsWith("am") && hour == 12;
    return "%02d:%02d".formatted(afternoon ? hour + 12 : midnight ? 0 : hour, minute);
  }
}
