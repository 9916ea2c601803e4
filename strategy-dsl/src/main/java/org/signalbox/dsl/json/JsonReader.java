package org.signalbox.dsl.json;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;

/**
 * Reads JSON text, strictly.
 *
 * <p>Source: RFC 8259. Nesting is bounded. A name may come twice in an object; what that means is
 * not settled here.
 */
final class JsonReader {

  /** Arrays and objects within each other: twice as many as the deepest text that is read makes. */
  static final int DEEPEST = 600;

  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The only value of a text. */
  static Json read(String text) {
    JsonReader reader = new JsonReader(text);
    reader.skipSpace();
    Json value = reader.value();
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw reader.unexpected("did not expect more after the end");
    }
    return value;
  }

  private Json value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> {
        int start = at;
        String value = string();
        yield new Json.Str(value, span(start));
      }
      case 't' -> word("true", at);
      case 'f' -> word("false", at);
      case 'n' -> word("null", at);
      default -> number();
    };
  }

  private Json word(String word, int start) {
    if (!text.startsWith(word, at)) {
      throw unexpected("did not expect '" + text.charAt(at) + "'");
    }
    at += word.length();
    Span span = span(start);
    return word.equals("null") ? new Json.Null(span) : new Json.Bool(word.equals("true"), span);
  }

  private Json object() {
    int start = open();
    List<Json.Member> members = new ArrayList<>();

    skipSpace();
    while (peek() != '}') {
      if (!members.isEmpty()) {
        separator();
      }
      members.add(member());
      skipSpace();
    }
    close();
    return new Json.Obj(members, span(start));
  }

  private Json.Member member() {
    int start = at;
    if (peek() != '"') {
      throw unexpected("the name of a field is missing");
    }
    String name = string();
    Span nameSpan = span(start);
    skipSpace();
    expect(':');
    skipSpace();
    return new Json.Member(name, value(), nameSpan);
  }

  private Json array() {
    int start = open();
    List<Json> items = new ArrayList<>();
    skipSpace();
    while (peek() != ']') {
      if (!items.isEmpty()) {
        separator();
      }
      items.add(value());
      skipSpace();
    }
    close();
    return new Json.Arr(items, span(start));
  }

  private int open() {
    if (depth == DEEPEST) {
      throw unexpected("this is nested too deeply to be read");
    }
    depth++;
    at++;
    return at - 1;
  }

  private void close() {
    depth--;
    at++;
  }

  private void separator() {
    expect(',');
    skipSpace();
  }

  private String string() {
    StringBuilder value = new StringBuilder();
    at++;
    while (peek() != '"') {
      char character = text.charAt(at);
      if (character < ' ') {
        throw unexpected("a control character must be escaped");
      }
      at++;
      value.append(character == '\\' ? escape() : character);
    }
    at++;
    return value.toString();
  }

  private char escape() {
    char character = peek();
    at++;
    if (character == 'u') {
      return unicode();
    }
    int known = ESCAPES.indexOf(character);
    if (known < 0) {
      at--;
      throw unexpected("'\\" + character + "' does not stand for a character");
    }
    return ESCAPED.charAt(known);
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = hexadecimal(peek());
      if (digit < 0) {
        throw unexpected("four hexadecimal digits are needed after '\\u'");
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  /** The value of a digit; other scripts have digits, too, and JSON does not take them. */
  private static int hexadecimal(char digit) {
    return digit < 128 ? Character.digit(digit, 16) : -1;
  }

  private Json number() {
    int start = at;
    skip('-');
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    if (skip('.')) {
      digits();
    }
    if (skip('e') || skip('E')) {
      if (!skip('+')) {
        skip('-');
      }
      digits();
    }
    return new Json.Num(text.substring(start, at), span(start));
  }

  private void digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw unexpected("did not expect '" + peek() + "'");
    }
  }

  private boolean skip(char character) {
    boolean there = at < text.length() && text.charAt(at) == character;
    at += there ? 1 : 0;
    return there;
  }

  private void expect(char character) {
    if (peek() != character) {
      throw unexpected("expected '" + character + "', was '" + peek() + "'");
    }
    at++;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at == text.length()) {
      throw unexpected("the text ends too early");
    }
    return text.charAt(at);
  }

  private Span span(int start) {
    return new Span(start, at);
  }

  private Fault unexpected(String message) {
    int end = Math.min(at + 1, text.length());
    return Fault.of(Problem.MALFORMED_JSON, new Span(Math.min(at, end), end), message);
  }
}
