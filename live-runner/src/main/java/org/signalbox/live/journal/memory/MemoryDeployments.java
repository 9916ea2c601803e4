package org.signalbox.live.journal.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Deployment.Standing;
import org.signalbox.live.journal.table.Deployment.State;
import org.signalbox.live.journal.table.Deployments;

/** Deployments by id. */
final class MemoryDeployments implements Deployments {

  private static final Comparator<Standing> OLDEST_FIRST =
      Comparator.comparing((Standing it) -> it.deployment().createdAt())
          .thenComparing(it -> it.deployment().id());

  private final Rows<String, Standing> rows;

  MemoryDeployments(Undo undo) {
    rows = new Rows<>(undo);
  }

  @Override
  public boolean insert(Deployment deployment) {
    return rows.insert(
        deployment.id(), new Standing(deployment, State.READY, "", 0, deployment.createdAt()));
  }

  @Override
  public Optional<Standing> find(String id) {
    return rows.find(id);
  }

  @Override
  public List<Standing> of(String tenant) {
    return rows.all().stream()
        .filter(it -> it.deployment().tenant().equals(tenant))
        .sorted(OLDEST_FIRST.reversed())
        .toList();
  }

  @Override
  public List<Standing> active() {
    return rows.all().stream().filter(it -> !it.state().isFinal()).sorted(OLDEST_FIRST).toList();
  }

  @Override
  public boolean move(String id, long version, State to, String reason, Instant at) {
    Optional<Standing> now = rows.find(id).filter(it -> it.version() == version);
    now.ifPresent(it -> rows.put(id, new Standing(it.deployment(), to, reason, version + 1, at)));
    return now.isPresent();
  }
}
