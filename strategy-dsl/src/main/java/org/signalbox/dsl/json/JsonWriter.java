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
    boolean fits = roomAfter(json, WIDTH - indent.length()) >= 0;
    switch (json) {
      case Json.Obj(var members, _) when !fits && !members.isEmpty() ->
          members(members, indent, out);
      case Json.Arr(var items, _) when !fits && !items.isEmpty() -> items(items, indent, out);
      case Json.Obj _, Json.Arr _, Json.Str _, Json.Num _, Json.Bool _, Json.Null _ ->
          flat(json, out);
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

  /**
   * What is left of so much room when a value stands on one line; negative where it is too long.
   */
  private static int roomAfter(Json json, int room) {
    return switch (json) {
      case Json.Obj(var members, _) -> {
        int left = room - 4;
        for (Json.Member member : members) {
          left = left < 0 ? left : roomAfter(member.value(), left - member.name().length() - 6);
        }
        yield left;
      }
      case Json.Arr(var items, _) -> {
        int left = room - 2;
        for (Json item : items) {
          left = left < 0 ? left : roomAfter(item, left - 2);
        }
        yield left;
      }
      case Json.Str(var value, _) -> room - quoted(value).length();
      case Json.Num(var digits, _) -> room - digits.length();
      case Json.Bool _, Json.Null _ -> room - 5;
    };
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
