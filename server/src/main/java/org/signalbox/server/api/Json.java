package org.signalbox.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.view.PlaceView;

/**
 * JSON as the API reads and writes it. Reading is strict: UTF-8, no member that nobody knows, no
 * member twice, none missing that must be there, nothing behind the end, and bounds on everything
 * that could grow.
 */
public final class Json {

  /** A strategy's tree nests a few levels for each of its own. */
  private static final int DEEPEST = 500;

  private static final int LONGEST_TEXT = 4 * 1024 * 1024;
  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_PLACES = 30;

  private static final JsonMapper MAPPER = mapper();

  private Json() {}

  private static JsonMapper mapper() {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LONGEST_TEXT)
            .maxNumberLength(LONGEST_NUMBER)
            .build();
    JsonMapper mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(bounds).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_ABSENT)
            .enable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(
                new SimpleModule()
                    .addDeserializer(String.class, new PlainText())
                    .addDeserializer(BigDecimal.class, new BoundedNumber()))
            .build();
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    return mapper;
  }

  /**
   * The record that a body holds.
   *
   * @throws Refusal where it holds none; it says where
   */
  public static <T> T read(byte[] body, Class<T> type) {
    String text = decode(body);
    try {
      T value = MAPPER.readValue(text, type);
      if (value == null) {
        throw Refusal.of(Kind.INVALID_BODY, "the body must not be 'null'");
      }
      return value;
    } catch (JsonMappingException wrong) {
      throw Refusal.of(Kind.INVALID_BODY, clause(wrong)).at(place(wrong));
    } catch (JsonProcessingException wrong) {
      throw unreadable(wrong).at(place(Optional.empty(), wrong.getLocation()));
    }
  }

  private static Refusal unreadable(JsonProcessingException wrong) {
    return String.valueOf(wrong.getOriginalMessage()).startsWith("Duplicate field")
        ? Refusal.of(Kind.INVALID_BODY, "a member stands twice")
        : Refusal.of(Kind.INVALID_JSON, "the body cannot be read as JSON");
  }

  /** A value as JSON. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /** A value as JSON for people: one member a line. */
  public static String indented(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    } catch (JsonProcessingException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /** JSON that we made ourselves. */
  public static <T> T parse(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static String decode(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException wrong) {
      throw Refusal.of(Kind.INVALID_JSON, "the body is not text in UTF-8");
    }
  }

  /** Without the class names that the library tells: they are nobody's business. */
  private static String clause(JsonMappingException wrong) {
    String member =
        wrong.getPath().isEmpty()
            ? ""
            : Optional.ofNullable(wrong.getPath().getLast().getFieldName()).orElse("");
    return switch (wrong) {
      case com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException unknown ->
          "unknown member '" + unknown.getPropertyName() + "'";
      case com.fasterxml.jackson.databind.exc.MismatchedInputException _ when member.isEmpty() ->
          "the body does not have the form that it should";
      default ->
          member.isEmpty()
              ? "the body does not have the form that it should"
              : "member '" + member + "' is missing or not of the form that it should be";
    };
  }

  private static PlaceView place(JsonMappingException wrong) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : wrong.getPath()) {
      String name = step.getFieldName();
      pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : escape(name));
    }
    return place(Optional.of(pointer.toString()), wrong.getLocation());
  }

  private static String escape(String name) {
    return name.replace("~", JsonPointer.ESC_TILDE).replace("/", JsonPointer.ESC_SLASH);
  }

  private static PlaceView place(
      Optional<String> field, @org.jspecify.annotations.Nullable JsonLocation location) {
    return location == null
        ? new PlaceView(field, Optional.empty(), Optional.empty())
        : new PlaceView(
            field, Optional.of(location.getLineNr()), Optional.of(location.getColumnNr()));
  }

  /** Text that a database can keep: whole characters, and not the one that ends a C string. */
  private static final class PlainText extends StdScalarDeserializer<String> {

    PlainText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(com.fasterxml.jackson.core.JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      String text = parser.getText();
      if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
        return (String)
            context.handleWeirdStringValue(String.class, "", "a character that is none");
      }
      return text;
    }
  }

  /** A decimal that can be written out in full. */
  private static final class BoundedNumber extends StdScalarDeserializer<BigDecimal> {

    BoundedNumber() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isNumeric()) {
        return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
      }
      BigDecimal number = parser.getDecimalValue();
      if (Math.abs(number.scale()) > MOST_PLACES) {
        return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "too many places");
      }
      return number;
    }
  }
}
