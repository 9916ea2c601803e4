package org.signalbox.broker.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One object of a broker's JSON, read field by field. Numbers are decimals, whether they come as
 * numbers or as text; {@code null} is as if the field were not there.
 */
public final class Fields {

  private static final int SHOWN = 80;
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode node;

  private Fields(JsonNode node) {
    this.node = node;
  }

  /**
   * Reads a text that holds one object.
   *
   * @throws UnreadableAnswerException where it holds anything else
   */
  public static Fields parse(String text) {
    return of(tree(text));
  }

  /**
   * Reads a text that holds an array of objects.
   *
   * @throws UnreadableAnswerException where it holds anything else
   */
  public static List<Fields> parseAll(String text) {
    return all(tree(text));
  }

  private static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException broken) {
      String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
      throw new UnreadableAnswerException("no JSON: '%s'".formatted(shown), broken);
    }
  }

  private static Fields of(JsonNode node) {
    if (!node.isObject()) {
      throw new UnreadableAnswerException("expected an object, was " + node.getNodeType());
    }
    return new Fields(node);
  }

  private static List<Fields> all(JsonNode node) {
    if (!node.isArray()) {
      throw new UnreadableAnswerException("expected an array, was " + node.getNodeType());
    }
    List<Fields> all = new ArrayList<>();
    node.forEach(it -> all.add(of(it)));
    return all;
  }

  private Optional<JsonNode> field(String name) {
    return Optional.ofNullable(node.get(name)).filter(it -> !it.isNull());
  }

  /** The text of a field, or of a number in it. */
  public Optional<String> find(String name) {
    return field(name).filter(JsonNode::isValueNode).map(JsonNode::asText);
  }

  /**
   * The text of a field.
   *
   * @throws UnreadableAnswerException where there is none
   */
  public String text(String name) {
    return find(name).orElseThrow(() -> missing(name));
  }

  public Optional<BigDecimal> findDecimal(String name) {
    return find(name).filter(it -> !it.isEmpty()).map(it -> decimal(name, it));
  }

  /**
   * The number in a field.
   *
   * @throws UnreadableAnswerException where there is none
   */
  public BigDecimal decimal(String name) {
    return findDecimal(name).orElseThrow(() -> missing(name));
  }

  private static BigDecimal decimal(String name, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException wrong) {
      throw new UnreadableAnswerException("'%s' is no number: '%s'".formatted(name, text), wrong);
    }
  }

  /** A moment, to the nanosecond, with whatever offset it is written. */
  public Optional<Instant> findInstant(String name) {
    return find(name).map(it -> instant(name, it));
  }

  /**
   * A moment.
   *
   * @throws UnreadableAnswerException where there is none
   */
  public Instant instant(String name) {
    return findInstant(name).orElseThrow(() -> missing(name));
  }

  private static Instant instant(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException wrong) {
      throw new UnreadableAnswerException("'%s' is no time: '%s'".formatted(name, text), wrong);
    }
  }

  /** Whether a field is there and true. */
  public boolean flag(String name) {
    return field(name).map(JsonNode::booleanValue).orElse(false);
  }

  public Optional<Fields> findObject(String name) {
    return field(name).map(Fields::of);
  }

  /**
   * The object in a field.
   *
   * @throws UnreadableAnswerException where there is none
   */
  public Fields object(String name) {
    return findObject(name).orElseThrow(() -> missing(name));
  }

  /** The objects of an array; none where there is no array. */
  public List<Fields> objects(String name) {
    return field(name).map(Fields::all).orElse(List.of());
  }

  /** The texts of an array; none where there is no array. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    field(name).ifPresent(array -> array.forEach(it -> texts.add(it.asText())));
    return texts;
  }

  /** The names of all fields, in their order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static UnreadableAnswerException missing(String name) {
    return new UnreadableAnswerException("the answer lacks '%s'".formatted(name));
  }

  @Override
  public String toString() {
    return node.toString();
  }
}
