package org.signalbox.dsl.analysis.scope;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names that can be read at a place: its own, and those of the scope around it. */
public final class Scope {

  private final Optional<Scope> outer;
  private final Map<String, Binding> names = new LinkedHashMap<>();

  private Scope(Optional<Scope> outer) {
    this.outer = outer;
  }

  public static Scope ofProgram() {
    return new Scope(Optional.empty());
  }

  /** A scope inside this one. */
  public Scope inner() {
    return new Scope(Optional.of(this));
  }

  /** Gives a name a meaning; answers the meaning that it had in this very scope. */
  public Optional<Binding> bind(String name, Binding binding) {
    return Optional.ofNullable(names.putIfAbsent(name, binding));
  }

  public Optional<Binding> find(String name) {
    Binding own = names.get(name);
    return own != null ? Optional.of(own) : outer.flatMap(it -> it.find(name));
  }

  public Collection<Binding> own() {
    return names.values();
  }

  /** Every name that can be read here. */
  public Stream<String> all() {
    return Stream.concat(names.keySet().stream(), outer.map(Scope::all).orElseGet(Stream::empty));
  }
}
