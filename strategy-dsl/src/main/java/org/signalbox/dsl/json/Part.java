package org.signalbox.dsl.json;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.syntax.Origin;

/** How one component of a record stands in the record's object. */
sealed interface Part {

  void write(Object owner, List<Json.Member> into);

  Object read(Fields fields, Reading reading);

  void describe(List<Json.Member> properties, List<Json> required, List<Json> shared);

  static Part of(RecordComponent component, boolean first) {
    Class<?> type = component.getType();
    Class<?> owner = component.getDeclaringRecord();
    String field = Spellings.field(owner, component.getName(), first);
    if (type == Span.class) {
      return new Absent();
    }
    if (type == Origin.class || Spellings.isShared(owner, component.getName())) {
      return new Shared(component, type);
    }
    if (component.getName().equals("note") || component.getName().equals("closing")) {
      return new Lines(component, field);
    }
    if (owner == Origin.class) {
      return new Id(component);
    }
    if (type == Optional.class) {
      return new Maybe(component, field, Tree.element(component.getGenericType()));
    }
    if (type == List.class) {
      return new Several(component, field, Tree.element(component.getGenericType()));
    }
    return type == boolean.class && Spellings.tag(owner).isEmpty()
        ? new Flag(component, field)
        : new One(component, field, type);
  }

  private static Object get(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A place in a text, which JSON does not have. */
  record Absent() implements Part {

    @Override
    public void write(Object owner, List<Json.Member> into) {}

    @Override
    public Object read(Fields fields, Reading reading) {
      return Span.NOWHERE;
    }

    @Override
    public void describe(List<Json.Member> properties, List<Json> required, List<Json> shared) {}
  }

  /** A component whose fields stand among those of its owner. */
  record Shared(RecordComponent component, Class<?> type) implements Part {

    @Override
    public void write(Object owner, List<Json.Member> into) {
      Tree.object(type).write(get(component, owner), into);
    }

    @Override
    public Object read(Fields fields, Reading reading) {
      return Tree.object(type).read(fields, reading);
    }

    @Override
    public void describe(List<Json.Member> properties, List<Json> required, List<Json> shared) {
      shared.add(Json.object(List.of(Schemas.reference(Schemas.name(type)))));
    }
  }

  record One(RecordComponent component, String field, Class<?> type) implements Part {

    @Override
    public void write(Object owner, List<Json.Member> into) {
      into.add(Json.member(field, Tree.shape(type).write(get(component, owner))));
    }

    @Override
    public Object read(Fields fields, Reading reading) {
      return Tree.shape(type).read(fields.require(field), reading);
    }

    @Override
    public void describe(List<Json.Member> properties, List<Json> required, List<Json> shared) {
      properties.add(Json.member(field, Tree.shape(type).schema()));
      required.add(Json.text(field));
    }
  }

  /** The id of a node, which no other node of the strategy has. */
  record Id(RecordComponent component) implements Part {

    @Override
    public void write(Object owner, List<Json.Member> into) {
      into.add(Json.member("id", Json.text((String) get(component, owner))));
    }

    @Override
    public Object read(Fields fields, Reading reading) {
      Json json = fields.require("id");
      Object id = Tree.shape(String.class).read(json, reading);
      reading.reportRepeated((String) id, json.span());
      return id;
    }

    @Override
    public void describe(List<Json.Member> properties, List<Json> required, List<Json> shared) {
      properties.add(Json.member("id", Tree.shape(String.class).schema()));
      required.add(Json.text("id"));
    }
  }

  /** Left out where there is nothing; {@code null} is read as nothing, too. */
  record Maybe(RecordComponent component, String field, Class<?> element) implements Part {

    @Override
    public void write(Object owner, List<Json.Member> into) {
      ((Optional<?>) get(component, owner))
          .map(value -> Json.member(field, Tree.shape(element).write(value)))
          .ifPresent(into::add);
    }

    @Override
    public Object read(Fields fields, Reading reading) {
      return fields
          .take(field)
          .filter(json -> !(json instanceof Json.Null))
          .map(json -> Tree.shape(element).read(json, reading));
    }

    @Override
    public void describe(List<Json.Member> properties, List<Json> required, List<Json> shared) {
      Json nothing = Json.object(List.of(Json.member("type", Json.text("null"))));
      Json choices = Json.list(List.of(Tree.shape(element).schema(), nothing));
      properties.add(Json.member(field, Json.object(List.of(Json.member("anyOf", choices)))));
    }
  }

  /** Left out where it is empty. */
  record Several(RecordComponent component, String field, Class<?> element) implements Part {

    @Override
    public void write(Object owner, List<Json.Member> into) {
      List<Json> items =
          ((List<?>) get(component, owner)).stream().map(Tree.shape(element)::write).toList();
      if (!items.isEmpty()) {
        into.add(Json.member(field, Json.list(items)));
      }
    }

    @Override
    public Object read(Fields fields, Reading reading) {
      return fields.take(field).map(json -> items(json, reading)).orElse(List.of());
    }

    private List<Object> items(Json json, Reading reading) {
      if (json instanceof Json.Arr(var items, _)) {
        return items.stream().map(item -> Tree.shape(element).read(item, reading)).toList();
      }
      throw Reading.wrong(json.span(), "a list is needed here");
    }

    @Override
    public void describe(List<Json.Member> properties, List<Json> required, List<Json> shared) {
      Json list =
          Json.object(
              List.of(
                  Json.member("type", Json.text("array")),
                  Json.member("items", Tree.shape(element).schema())));
      properties.add(Json.member(field, list));
      boolean tag = Spellings.tag(component.getDeclaringRecord()).filter(field::equals).isPresent();
      if (tag) {
        required.add(Json.text(field));
      }
    }
  }

  /** Left out where it is false. */
  record Flag(RecordComponent component, String field) implements Part {

    @Override
    public void write(Object owner, List<Json.Member> into) {
      if ((boolean) get(component, owner)) {
        into.add(Json.member(field, Json.truth(true)));
      }
    }

    @Override
    public Object read(Fields fields, Reading reading) {
      return fields
          .take(field)
          .map(json -> Tree.shape(boolean.class).read(json, reading))
          .orElse(false);
    }

    @Override
    public void describe(List<Json.Member> properties, List<Json> required, List<Json> shared) {
      properties.add(Json.member(field, Tree.shape(boolean.class).schema()));
    }
  }

  /** The lines of a comment, as one text. */
  record Lines(RecordComponent component, String field) implements Part {

    @Override
    public void write(Object owner, List<Json.Member> into) {
      List<?> lines = (List<?>) get(component, owner);
      if (!lines.isEmpty()) {
        String text = String.join("\n", lines.stream().map(String::valueOf).toList());
        into.add(Json.member(field, Json.text(text)));
      }
    }

    @Override
    public Object read(Fields fields, Reading reading) {
      return fields
          .take(field)
          .map(json -> (String) Tree.shape(String.class).read(json, reading))
          .map(text -> List.of(text.split("\n", -1)))
          .orElse(List.of());
    }

    @Override
    public void describe(List<Json.Member> properties, List<Json> required, List<Json> shared) {
      properties.add(Json.member(field, Tree.shape(String.class).schema()));
    }
  }
}
