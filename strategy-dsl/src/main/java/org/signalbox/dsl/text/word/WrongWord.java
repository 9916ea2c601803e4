package org.signalbox.dsl.text.word;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.grammar.SignalboxLexer;

/**
 * A word that is not of the language, and what its author probably meant.
 *
 * @param meant the token type to go on with
 * @param replacement empty where nothing is certain enough
 */
public record WrongWord(
    Problem problem, String message, String hint, Optional<String> replacement, int meant) {

  /** Characters of a number; no price and no quantity has as many. */
  public static final int LONGEST_NUMBER = 40;

  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          entry("==", "="),
          entry("===", "="),
          entry("!==", "!="),
          entry("<>", "!="),
          entry("\u2260", "!="),
          entry("&&", "and"),
          entry("&", "and"),
          entry("||", "or"),
          entry("|", "or"),
          entry(":=", "="),
          entry("=>", ">="),
          entry("\u2265", ">="),
          entry("=<", "<="),
          entry("\u2264", "<="),
          entry("!", "not"),
          entry("**", "^"),
          entry("\u00D7", "*"),
          entry("\u00F7", "/"),
          entry("\u2212", "-"),
          entry("\u2013", "-"));

  private static final Pattern NUMBER_WITH_UNIT =
      Pattern.compile("([0-9][0-9_]*(?:\\.[0-9]+)?)([a-zA-Z_]\\w*)");

  private static final Map<String, String> UNITS =
      Map.of(
          "s", "seconds", "m", "minutes", "min", "minutes", "h", "hours", "d", "days", "w", "weeks",
          "mo", "months", "y", "years", "r", "R");

  /** What is wrong with a token, given the text of the token that follows it. */
  static Optional<WrongWord> of(Token token, String next) {
    String text = token.getText();
    return switch (token.getType()) {
      case SignalboxLexer.FOREIGN -> Optional.of(foreign(text));
      case SignalboxLexer.OPEN_STRING -> Optional.of(openString(text));
      case SignalboxLexer.QUOTED -> Optional.of(quoted(text));
      case SignalboxLexer.BAD_TIME -> Optional.of(badTime(text));
      case SignalboxLexer.BAD_NUMBER -> Optional.of(badNumber(text));
      case SignalboxLexer.BAD_WORD -> Optional.of(badWord(text, next));
      case SignalboxLexer.UNKNOWN -> Optional.of(unknown(text));
      case SignalboxLexer.SLASHES -> Optional.of(slashes(text));
      case SignalboxLexer.STRING -> badEscape(text);
      case SignalboxLexer.NUMBER,
          SignalboxLexer.PERCENT,
          SignalboxLexer.RMULT,
          SignalboxLexer.MONEY ->
          tooLong(token);
      case SignalboxLexer.TIME ->
          impossible(token, () -> LocalTime.parse(text), "times run from '00:00' to '23:59:59'");
      case SignalboxLexer.DATE ->
          impossible(token, () -> LocalDate.parse(text), "a day is written '2024-02-29'");
      default -> Optional.empty();
    };
  }

  Diagnostic diagnostic(Span span) {
    Diagnostic diagnostic = Diagnostic.of(problem, span, message).withHint(hint);
    return replacement.map(text -> diagnostic.withEdit(span, text)).orElse(diagnostic);
  }

  /** A character that stands for nothing is left out of the reading. */
  int channel() {
    return meant == SignalboxLexer.UNKNOWN || meant == SignalboxLexer.COMMENT
        ? Token.HIDDEN_CHANNEL
        : Token.DEFAULT_CHANNEL;
  }

  private static WrongWord foreign(String text) {
    String message = "'" + text + "' is not an operator of the language";
    String ours = FOREIGN.get(text);
    return ours == null
        ? new WrongWord(
            Problem.FOREIGN_OPERATOR,
            message,
            "nothing is assigned; a value that remembers is a 'let' with 'starting at'",
            Optional.empty(),
            SignalboxLexer.FOREIGN)
        : new WrongWord(
            Problem.FOREIGN_OPERATOR,
            message,
            "write '" + ours + "'",
            Optional.of(text.equals("!") ? "not " : ours),
            Keywords.type(ours));
  }

  private static WrongWord openString(String text) {
    return new WrongWord(
        Problem.UNTERMINATED_STRING,
        "the text in quotes does not end on its line",
        "add '\"' where it ends",
        Optional.of(text.stripTrailing() + "\""),
        SignalboxLexer.STRING);
  }

  private static WrongWord quoted(String text) {
    String ours = '"' + text.substring(1, text.length() - 1).replace("\"", "\\\"") + '"';
    return new WrongWord(
        Problem.UNKNOWN_CHARACTER,
        "text stands in plain double quotes",
        "write " + ours,
        Optional.of(ours),
        SignalboxLexer.STRING);
  }

  private static WrongWord badTime(String text) {
    String[] parts = text.split(":");
    String ours = String.join(":", Arrays.stream(parts).map(WrongWord::twoDigits).toList());
    boolean possible = ours.matches("([01][0-9]|2[0-3])(:[0-5][0-9]){1,2}");
    return new WrongWord(
        Problem.MALFORMED_NUMBER,
        "'" + text + "' is not a time",
        possible ? "write '" + ours + "'" : "a time is written '09:30' or '15:45:30'",
        possible ? Optional.of(ours) : Optional.empty(),
        SignalboxLexer.TIME);
  }

  private static String twoDigits(String part) {
    return part.length() < 2 ? "0" + part : part;
  }

  private static WrongWord badNumber(String text) {
    Matcher unit = NUMBER_WITH_UNIT.matcher(text);
    String ours = unit.matches() ? withUnit(unit.group(1), unit.group(2)) : decimal(text);
    return new WrongWord(
        Problem.MALFORMED_NUMBER,
        "'" + text + "' is not a number",
        ours.isEmpty() ? "a number is written '1500', '1_500' or '0.5'" : "write '" + ours + "'",
        ours.isEmpty() ? Optional.empty() : Optional.of(ours),
        text.endsWith("%") ? SignalboxLexer.PERCENT : SignalboxLexer.NUMBER);
  }

  private static String withUnit(String number, String unit) {
    String word = UNITS.get(unit.toLowerCase(Locale.ROOT));
    if (word == null) {
      return "";
    }
    return word.equals("R") ? number + word : number + " " + word;
  }

  private static String decimal(String text) {
    if (text.startsWith(".")) {
      return "0" + text;
    }
    return text.matches("[0-9_]+[._]") ? text.substring(0, text.length() - 1) : "";
  }

  private static Optional<WrongWord> tooLong(Token token) {
    return token.getText().length() <= LONGEST_NUMBER
        ? Optional.empty()
        : Optional.of(
            new WrongWord(
                Problem.MALFORMED_NUMBER,
                "this number has more than " + LONGEST_NUMBER + " digits",
                "no price and no quantity needs as many",
                Optional.empty(),
                token.getType()));
  }

  private static WrongWord badWord(String text, String next) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (Keywords.isKeyword(lower)) {
      return wrongCase(text, "write '" + lower + "'", lower, Keywords.type(lower));
    }
    boolean name = next.equals("(") || next.equals(".");
    String upper = text.toUpperCase(Locale.ROOT);
    String hint = "names are written '" + lower + "', instruments '" + upper + "'";
    return wrongCase(
        text, hint, name ? lower : upper, name ? SignalboxLexer.ID : SignalboxLexer.SYMBOL);
  }

  private static WrongWord wrongCase(String text, String hint, String replacement, int meant) {
    return new WrongWord(
        Problem.WRONG_CASE,
        "'" + text + "' mixes capitals and small letters",
        hint,
        Optional.of(replacement),
        meant);
  }

  private static WrongWord unknown(String text) {
    return new WrongWord(
        Problem.UNKNOWN_CHARACTER,
        "'" + text + "' does not stand for anything here",
        "remove it",
        Optional.of(""),
        SignalboxLexer.UNKNOWN);
  }

  private static WrongWord slashes(String text) {
    return new WrongWord(
        Problem.FOREIGN_OPERATOR,
        "comments start with '#'",
        "write '#' instead of '//'",
        Optional.of("#" + text.substring(2)),
        SignalboxLexer.COMMENT);
  }

  private static Optional<WrongWord> badEscape(String text) {
    return Strings.firstBadEscape(text)
        .map(escape ->
            new WrongWord(
                Problem.IMPOSSIBLE_LITERAL,
                "'" + escape + "' does not stand for a character",
                "after '\\' comes one of: \\ \" n t r",
                Optional.empty(),
                SignalboxLexer.STRING));
  }

  private static Optional<WrongWord> impossible(Token token, Runnable parse, String hint) {
    try {
      parse.run();
      return Optional.empty();
    } catch (DateTimeException none) {
      return Optional.of(
          new WrongWord(
              Problem.IMPOSSIBLE_LITERAL,
              "there is no '" + token.getText() + "'",
              hint,
              Optional.empty(),
              token.getType()));
    }
  }
}
