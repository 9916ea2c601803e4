package org.signalbox.dsl.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is given to an analysis besides the text.
 *
 * @param parameters values that replace those of the text, by name: {@code 20}, {@code 1.5%},
 *     {@code ema}
 * @param symbols the instruments that there are data of; empty where that is not known yet
 * @param unreadable names that statements would have defined if they could be read
 */
public record Settings(
    Map<String, String> parameters, Optional<Set<String>> symbols, Set<String> unreadable) {

  public static final Settings NONE = new Settings(Map.of(), Optional.empty(), Set.of());

  public Settings {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    symbols = symbols.map(Set::copyOf);
    unreadable = Set.copyOf(unreadable);
  }

  /** The same settings with a value for a parameter. */
  public Settings with(String parameter, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(parameter, value);
    return new Settings(more, symbols, unreadable);
  }
}
