package org.signalbox.live.journal.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Kills;

/** Kill switches by scope. */
final class MemoryKills implements Kills {

  private final Rows<String, Kill> rows;

  MemoryKills(Undo undo) {
    rows = new Rows<>(undo);
  }

  @Override
  public boolean kill(Scope scope, Level level, String by, String reason, Instant at) {
    Optional<Kill> on = rows.find(scope.key());
    if (on.isPresent() && on.get().level().compareTo(level) >= 0) {
      return false;
    }
    rows.put(scope.key(), new Kill(scope.key(), level, by, reason, at));
    return true;
  }

  @Override
  public boolean reset(Scope scope) {
    boolean on = rows.find(scope.key()).isPresent();
    rows.remove(scope.key());
    return on;
  }

  @Override
  public Optional<Kill> over(Deployment deployment) {
    return Kills.over(deployment, all());
  }

  @Override
  public List<Kill> all() {
    return rows.all();
  }
}
