package org.signalbox.backtest.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with gaps. A gap {@code {{name}}} takes a value; a section {@code {{#name}}...{{/name}}}
 * is repeated for each member of a list, and left out for an empty one.
 *
 * <p>A {@code String} is escaped, an {@link Html} is not, a {@code List} of scopes fills a section.
 * A name that has no value is an error: a gap is never left open by accident.
 */
public final class Template {

  private static final Pattern TAG = Pattern.compile("\\{\\{([#/]?)([a-zA-Z]+)}}");

  private final String text;

  private Template(String text) {
    this.text = text;
  }

  /** A template of this text. */
  public static Template of(String text) {
    return new Template(text);
  }

  /** The text of a file beside a class. */
  public static String resource(Class<?> owner, String name) {
    try (InputStream file = owner.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no resource '" + name + "' beside " + owner.getName());
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page with every gap filled from the scope. */
  public String fill(Map<String, ?> scope) {
    StringBuilder page = new StringBuilder(text.length() * 2);
    fill(text, scope, page);
    return page.toString();
  }

  private static void fill(String part, Map<?, ?> scope, StringBuilder page) {
    Matcher tag = TAG.matcher(part);
    int done = 0;
    while (tag.find(done)) {
      page.append(part, done, tag.start());
      String name = tag.group(2);
      done = tag.end();
      if (tag.group(1).isEmpty()) {
        page.append(markup(value(scope, name)));
      } else {
        String close = "{{/" + name + "}}";
        int end = part.indexOf(close, done);
        if (end < 0) {
          throw new IllegalArgumentException("section '" + name + "' is not closed");
        }
        for (Map<?, ?> inner : members(value(scope, name))) {
          fill(part.substring(done, end), over(inner, scope), page);
        }
        done = end + close.length();
      }
    }
    page.append(part, done, part.length());
  }

  private static String markup(Object value) {
    return switch (value) {
      case Html html -> html.markup();
      case String string -> Html.text(string).markup();
      case Integer number -> number.toString();
      default -> throw new IllegalArgumentException("cannot fill a gap with " + value.getClass());
    };
  }

  private static List<Map<?, ?>> members(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().<Map<?, ?>>map(it -> (Map<?, ?>) it).toList();
    }
    throw new IllegalArgumentException("cannot repeat a section over " + value.getClass());
  }

  /** Names of a section before those of what surrounds it. */
  private static Map<?, ?> over(Map<?, ?> inner, Map<?, ?> outer) {
    Map<Object, Object> both = new HashMap<>(outer);
    both.putAll(inner);
    return both;
  }

  private static Object value(Map<?, ?> scope, String name) {
    Object value = scope.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for '" + name + "'");
    }
    return value;
  }
}
