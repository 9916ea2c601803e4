package org.signalbox.dsl.syntax;

import java.util.Optional;

/** {@code top 3 of assets by momentum where momentum > 0%}: the best or the worst of a universe. */
public record Ranking(
    End end, Expression count, Subject universe, Expression key, Optional<Row> where) {

  public enum End {
    TOP,
    BOTTOM
  }
}
