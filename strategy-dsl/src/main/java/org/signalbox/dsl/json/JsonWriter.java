package org.signalbox.dsl.json;

import java.util.Iterator;
import java.util.List;

/** Writes JSON text: what is short on one line, the rest indented. */
final class JsonWriter {

  private static final int WIDTH = 100;
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private JsonWriter() {}

  static String write(Json json) {
    StringBuilder text = new StringBuilder();
    write(json, "", text);
    return text.append('\n').toString();
  }

  private static void write(Json json, String indent, StringBuilder out) {
    String flat = flat(json);
    if (indent.length() + flat.length() <= WIDTH) {
      out.append(flat);
      return;
    }
    switch (json) {
      case Json.Obj(var members, _) -> members(members, indent, out);
      case Json.Arr(var items, _) -> items(items, indent, out);
      case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> out.append(flat);
    }
  }

  private static void members(List<Json.Member> members, String indent, StringBuilder out) {
    String inner = indent + "  ";
    out.append('{');
    for (Iterator<Json.Member> rest = members.iterator(); rest.hasNext(); ) {
      Json.Member member = rest.next();
      out.append('\n').append(inner).append(quoted(member.name())).append(": ");
      write(member.value(), inner, out);
      out.append(rest.hasNext() ? "," : "");
    }
    out.append('\n').append(indent).append('}');
  }

  private static void items(List<Json> items, String indent, StringBuilder out) {
    String inner = indent + "  ";
    out.append('[');
    for (Iterator<Json> rest = items.iterator(); rest.hasNext(); ) {
      out.append('\n').append(inner);
      write(rest.next(), inner, out);
      out.append(rest.hasNext() ? "," : "");
    }
    out.append('\n').append(indent).append(']');
  }

  private static String flat(Json json) {
    StringBuilder out = new StringBuilder();
    flat(json, out);
    return out.toString();
  }

  private static void flat(Json json, StringBuilder out) {
    switch (json) {
      case Json.Obj(var members, _) -> {
        String before = "{ ";
        for (Json.Member member : members) {
          out.append(before).append(quoted(member.name())).append(": ");
          flat(member.value(), out);
          before = ", ";
        }
        out.append(members.isEmpty() ? "{}" : " }");
      }
      case Json.Arr(var items, _) -> {
        String before = "[";
        for (Json item : items) {
          out.append(before);
          flat(item, out);
          before = ", ";
        }
        out.append(items.isEmpty() ? "[]" : "]");
      }
      case Json.Str(var value, _) -> out.append(quoted(value));
      case Json.Num(var digits, _) -> out.append(digits);
      case Json.Bool(var value, _) -> out.append(value);
      case Json.Null _ -> out.append("null");
    }
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      int known = character == '/' ? -1 : ESCAPED.indexOf(character);
      if (known >= 0) {
        quoted.append('\\').append(ESCAPES.charAt(known));
      } else if (character < ' ' || Character.isSurrogate(character)) {
        quoted.append("\\u%04x".formatted((int) character));
      } else {
        quoted.append(character);
      }
    }
    return quoted.append('"').toString();
  }
}
