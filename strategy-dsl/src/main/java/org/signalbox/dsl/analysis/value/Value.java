package org.signalbox.dsl.analysis.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Type;

/** What an expression stands for. */
public sealed interface Value {

  /** Not known, of any unit: {@code na}, and whatever stands where a problem was reported. */
  Free UNKNOWN = new Free(Double.NaN);

  /** One value on every bar, as against several, or something that is no series at all. */
  sealed interface Plain extends Value {}

  /** A value on every bar, of a known unit. */
  record Series(Term term, Bounds bounds) implements Plain {

    public Type type() {
      return term.type();
    }

    /** The value where it is the same on every bar. */
    public Optional<Double> constant() {
      return term instanceof Term.Constant constant
          ? Optional.of(constant.value())
          : Optional.empty();
    }
  }

  /** A constant that takes on the unit of its surroundings: the literal 0, and {@code na}. */
  record Free(double value) implements Plain {

    public Series as(Type type) {
      return Value.constant(value, type);
    }

    public boolean isUnknown() {
      return Double.isNaN(value);
    }
  }

  /**
   * Several values under their names.
   *
   * @param bare whether the first of them may stand for all
   */
  record Fields(SequencedMap<String, Value> fields, boolean bare) implements Value {
    public Fields {
      fields = new LinkedHashMap<>(fields);
    }

    public Value first() {
      return fields.firstEntry().getValue();
    }

    public List<String> names() {
      return List.copyOf(fields.keySet());
    }
  }

  /** A function that is passed on, by the name under which it is called. */
  record Callee(String name) implements Value {}

  /** A length of time. */
  record Stretch(Lapse lapse) implements Value {}

  record Instrument(String symbol) implements Value {}

  /** A series that is the same on every bar. */
  static Series constant(double value, Type type) {
    return new Series(new Term.Constant(value, type), Bounds.exactly(value));
  }

  static Series number(double value) {
    return constant(value, Type.NUMBER);
  }

  static Series of(Term term) {
    return new Series(term, Bounds.UNBOUNDED);
  }
}
