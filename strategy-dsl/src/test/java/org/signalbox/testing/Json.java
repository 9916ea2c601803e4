package org.signalbox.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON that is known to be well-formed into maps, lists, strings, doubles and booleans. */
public final class Json {

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** The value of a text; {@code null} becomes NaN. */
  public static Object parse(String text) {
    return new Json(text).value();
  }

  private Object value() {
    return switch (next()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> word();
    };
  }

  private char next() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    while (next() != '}') {
      String name = string();
      next();
      at++;
      members.put(name, value());
      skipComma();
    }
    at++;
    return members;
  }

  private List<Object> array() {
    List<Object> elements = new ArrayList<>();
    at++;
    while (next() != ']') {
      elements.add(value());
      skipComma();
    }
    at++;
    return elements;
  }

  private void skipComma() {
    at += next() == ',' ? 1 : 0;
  }

  private String string() {
    next();
    StringBuilder read = new StringBuilder();
    for (at++; text.charAt(at) != '"'; at++) {
      at += text.charAt(at) == '\\' ? 1 : 0;
      read.append(text.charAt(at));
    }
    at++;
    return read.toString();
  }

  private Object word() {
    int from = at;
    while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at);
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> Double.NaN;
      default -> Double.parseDouble(word);
    };
  }
}
