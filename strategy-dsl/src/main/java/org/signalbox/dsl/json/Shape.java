package org.signalbox.dsl.json;

import java.util.ArrayList;
import java.util.List;

/** How values of one type stand in JSON: the one source of writer, reader and schema. */
interface Shape {

  Json write(Object value);

  Object read(Json json, Reading reading);

  Json schema();

  /** A shape whose values are objects, so that it can share an object with other fields. */
  interface OfObject extends Shape {

    void write(Object value, List<Json.Member> into);

    Object read(Fields fields, Reading reading);

    @Override
    default Json write(Object value) {
      List<Json.Member> members = new ArrayList<>();
      write(value, members);
      return Json.object(members);
    }

    @Override
    default Object read(Json json, Reading reading) {
      Fields fields = reading.fields(json);
      Object value = read(fields, reading);
      reading.reportUnknown(fields);
      return value;
    }

    /** The name under which the schema defines it. */
    String definition();

    /** The schema without the promise that there are no other fields. */
    Json openSchema();

    @Override
    default Json schema() {
      return Json.object(
          List.of(
              Schemas.reference(definition()),
              Json.member("unevaluatedProperties", Json.truth(false))));
    }
  }
}
