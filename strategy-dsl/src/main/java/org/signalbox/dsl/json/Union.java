package org.signalbox.dsl.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Spelling;

/**
 * A sealed type: an object that says which alternative it is.
 *
 * <p>An alternative without a kind and a tag of its own stands for another union whose fields it
 * shares; it is taken where none of the others fits.
 */
final class Union implements Shape.OfObject {

  private final Class<?> type;
  private final String discriminator;
  private final List<Class<?>> alternatives;

  Union(Class<?> type) {
    this.type = type;
    this.discriminator = Spellings.discriminator(type);
    this.alternatives = Tree.alternatives(type);
  }

  @Override
  public void write(Object value, List<Json.Member> into) {
    Class<?> alternative = value.getClass();
    if (hasKind(alternative)) {
      into.add(Json.member(discriminator, Json.text(Spellings.kind(alternative))));
    }
    Tree.object(alternative).write(value, into);
  }

  @Override
  public Object read(Fields fields, Reading reading) {
    Optional<Json> kind = fields.free(discriminator);
    Optional<Class<?>> chosen =
        kind.isPresent() ? byKind(word(kind.get(), reading)) : byTag(fields);
    Class<?> alternative =
        chosen
            .or(() -> fallback(kind.map(it -> word(it, reading))))
            .orElseThrow(() -> unknown(fields, reading));
    if (hasKind(alternative)) {
      fields.take(discriminator);
    }
    return Tree.object(alternative).read(fields, reading);
  }

  private Optional<Class<?>> byKind(String kind) {
    return alternatives.stream()
        .filter(Union::hasKind)
        .filter(alternative -> Spellings.kind(alternative).equals(kind))
        .findFirst();
  }

  private static String word(Json kind, Reading reading) {
    return (String) Tree.shape(String.class).read(kind, reading);
  }

  private Optional<Class<?>> byTag(Fields fields) {
    return alternatives.stream()
        .filter(alternative -> Spellings.tag(alternative).flatMap(fields::free).isPresent())
        .findFirst();
  }

  private Optional<Class<?>> fallback(Optional<String> kind) {
    return alternatives.stream()
        .filter(Union::isTransparent)
        .filter(alternative -> kind.isEmpty() || inner(alternative).knows(kind.get()))
        .findFirst();
  }

  private boolean knows(String kind) {
    return byKind(kind).isPresent() || fallback(Optional.of(kind)).isPresent();
  }

  private static Union inner(Class<?> transparent) {
    return (Union) Tree.object(RecordShape.inner(transparent).orElseThrow());
  }

  /** Every kind that is known here, those of shared unions included. */
  private Stream<String> kinds() {
    return alternatives.stream()
        .flatMap(alternative ->
            isTransparent(alternative)
                ? inner(alternative).kinds()
                : Stream.of(alternative).filter(Union::hasKind).map(Spellings::kind));
  }

  private Fault unknown(Fields fields, Reading reading) {
    Optional<Json> found = fields.free(discriminator);
    if (found.isEmpty()) {
      return Fault.of(
          Problem.MISSING_JSON_FIELD,
          fields.span(),
          "the field '" + discriminator + "' is missing, and no other tells what this is");
    }
    String kind = word(found.get(), reading);
    List<String> near = Spelling.nearest(kind, kinds().toList());
    Diagnostic diagnostic =
        Diagnostic.of(
            Problem.WRONG_JSON_VALUE,
            found.get().span(),
            "'" + kind + "' is not a " + discriminator + " that is known here");
    return new Fault(
        near.isEmpty()
            ? diagnostic
            : diagnostic.withHint("did you mean '" + near.getFirst() + "'?"));
  }

  private static boolean hasKind(Class<?> alternative) {
    return Spellings.tag(alternative).isEmpty() && !isTransparent(alternative);
  }

  /** Whether another union, whose fields it shares, says what it is. */
  private static boolean isTransparent(Class<?> alternative) {
    return RecordShape.inner(alternative).isPresent();
  }

  @Override
  public String definition() {
    return Schemas.name(type);
  }

  @Override
  public Json openSchema() {
    List<Json> choices = new ArrayList<>();
    for (Class<?> alternative : alternatives) {
      choices.add(
          hasKind(alternative)
              ? Schemas.tagged(
                  discriminator, Spellings.kind(alternative), Schemas.name(alternative))
              : Json.object(List.of(Schemas.reference(Schemas.name(alternative)))));
    }
    return Json.object(List.of(Json.member("anyOf", Json.list(choices))));
  }
}
