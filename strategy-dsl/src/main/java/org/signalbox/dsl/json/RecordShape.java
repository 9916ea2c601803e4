package org.signalbox.dsl.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Protection;
import org.signalbox.dsl.syntax.Reference;

/** A record: an object with a field for each component. */
final class RecordShape implements Shape.OfObject {

  private static final Map<Class<?>, Class<?>> INNER =
      Map.of(
          Protection.Standing.class, Protection.Exiting.class,
          Reference.Value.Of.class, Expression.class);

  private final Class<?> type;
  private final Constructor<?> constructor;
  private final List<Part> parts;

  RecordShape(Class<?> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    this.parts = parts(components);
    try {
      this.constructor =
          type.getConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<Part> parts(RecordComponent[] components) {
    List<Part> parts = new ArrayList<>();
    boolean first = true;
    for (RecordComponent component : components) {
      Part part = Part.of(component, first);
      parts.add(part);
      first &= part instanceof Part.Absent;
    }
    return parts;
  }

  /** The union in a record by which it is told apart, where it has no kind of its own. */
  static Optional<Class<?>> inner(Class<?> record) {
    return Optional.ofNullable(INNER.get(record));
  }

  @Override
  public void write(Object value, List<Json.Member> into) {
    for (Part part : parts) {
      part.write(value, into);
    }
  }

  @Override
  public Object read(Fields fields, Reading reading) {
    Object[] arguments = parts.stream().map(part -> part.read(fields, reading)).toArray();
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException refused) {
      throw refused.getCause() instanceof IllegalArgumentException reason
          ? Reading.wrong(fields.span(), String.valueOf(reason.getMessage()))
          : new IllegalStateException(refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String definition() {
    return Schemas.name(type);
  }

  @Override
  public Json openSchema() {
    List<Json.Member> properties = new ArrayList<>();
    List<Json> required = new ArrayList<>();
    List<Json> shared = new ArrayList<>();
    for (Part part : parts) {
      part.describe(properties, required, shared);
    }
    List<Json.Member> schema = new ArrayList<>();
    schema.add(Json.member("type", Json.text("object")));
    if (!properties.isEmpty()) {
      schema.add(Json.member("properties", Json.object(properties)));
    }
    if (!required.isEmpty()) {
      schema.add(Json.member("required", Json.list(required)));
    }
    if (!shared.isEmpty()) {
      schema.add(Json.member("allOf", Json.list(shared)));
    }
    return Json.object(schema);
  }
}
