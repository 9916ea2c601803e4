package org.signalbox.dsl.analysis.scope;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.ir.Feed;

/**
 * What bindings were found to mean on the feeds on which they were read. What is found while
 * something is only being tried out is kept apart and forgotten afterwards.
 */
public final class Memo {

  private final IdentityHashMap<Binding, Map<Feed, Value>> found = new IdentityHashMap<>();
  private final IdentityHashMap<Binding, Map<Feed, Value>> tried = new IdentityHashMap<>();
  private int attempt;

  public Value value(Draft draft, Binding binding, Feed feed, Supplier<Value> reading) {
    boolean trying = draft.findings().isMuted();
    if (attempt != draft.findings().attempt()) {
      attempt = draft.findings().attempt();
      tried.clear();
    }
    Map<Feed, Value> values =
        (trying ? tried : found).computeIfAbsent(binding, _ -> new HashMap<>());
    Value known = values.get(feed);
    if (known == null) {
      known = reading.get();
      values.put(feed, known);
    }
    return known;
  }
}
