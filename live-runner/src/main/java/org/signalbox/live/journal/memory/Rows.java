package org.signalbox.live.journal.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Rows by a key, in its order; every change can be undone. Instances hold state. */
final class Rows<K extends Comparable<K>, V> {

  /** A place within a group: a deployment's third decision, a lane's request. */
  record Place(String group, long seq) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int byGroup = group.compareTo(other.group);
      return byGroup != 0 ? byGroup : Long.compare(seq, other.seq);
    }
  }

  private final NavigableMap<K, V> rows = new TreeMap<>();
  private final Undo undo;

  Rows(Undo undo) {
    this.undo = undo;
  }

  /** The rows of one group after a number, in their order. */
  static <V> List<V> after(Rows<Place, V> table, String group, long seq) {
    return new ArrayList<>(
        table
            .rows
            .subMap(new Place(group, seq), false, new Place(group, Long.MAX_VALUE), true)
            .values());
  }

  static <V> List<V> of(Rows<Place, V> table, String group) {
    return after(table, group, Long.MIN_VALUE);
  }

  /** As {@link #find}, for a transaction that may change the row. */
  Optional<V> lock(K key) {
    undo.locks();
    return find(key);
  }

  Optional<V> find(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** All rows, in the order of their keys. */
  List<V> all() {
    return new ArrayList<>(rows.values());
  }

  List<K> keys() {
    return new ArrayList<>(rows.keySet());
  }

  void put(K key, V row) {
    V before = rows.put(key, row);
    undo.by(() -> {
      if (before == null) {
        rows.remove(key);
      } else {
        rows.put(key, before);
      }
    });
  }

  void remove(K key) {
    V before = rows.remove(key);
    if (before != null) {
      undo.by(() -> rows.put(key, before));
    }
  }

  /** Adds a row where its key is new. */
  boolean insert(K key, V row) {
    if (rows.containsKey(key)) {
      return false;
    }
    put(key, row);
    return true;
  }
}
