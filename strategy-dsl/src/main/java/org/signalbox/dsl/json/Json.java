package org.signalbox.dsl.json;

import java.util.List;
import org.signalbox.dsl.diagnostic.Span;

/** A JSON value and its place in the text that it was read from. */
sealed interface Json {

  Span span();

  record Obj(List<Member> members, Span span) implements Json {
    public Obj {
      members = List.copyOf(members);
    }
  }

  record Arr(List<Json> items, Span span) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  record Str(String value, Span span) implements Json {}

  /** The digits as they stand in the text. */
  record Num(String digits, Span span) implements Json {}

  record Bool(boolean value, Span span) implements Json {}

  record Null(Span span) implements Json {}

  record Member(String name, Json value, Span nameSpan) {}

  static Json text(String value) {
    return new Str(value, Span.NOWHERE);
  }

  static Json number(int value) {
    return new Num(Integer.toString(value), Span.NOWHERE);
  }

  static Json truth(boolean value) {
    return new Bool(value, Span.NOWHERE);
  }

  static Json list(List<Json> items) {
    return new Arr(items, Span.NOWHERE);
  }

  static Json object(List<Member> members) {
    return new Obj(members, Span.NOWHERE);
  }

  static Member member(String name, Json value) {
    return new Member(name, value, Span.NOWHERE);
  }
}
