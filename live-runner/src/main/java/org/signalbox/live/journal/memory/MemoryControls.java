package org.signalbox.live.journal.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Controls;
import org.signalbox.live.journal.table.Deployment;

/** Requests to deployments, by number. */
final class MemoryControls implements Controls {

  private final Rows<Long, Control> rows;
  private final Rows<Long, Control> waiting;
  private final MemoryDeployments deployments;
  private final Numbers numbers = new Numbers();

  MemoryControls(Undo undo, MemoryDeployments deployments) {
    rows = new Rows<>(undo);
    waiting = new Rows<>(undo);
    this.deployments = deployments;
  }

  @Override
  public long request(Control control) {
    Control kept = with(control, numbers.next(), "");
    rows.put(kept.id(), kept);
    waiting.put(kept.id(), kept);
    return kept.id();
  }

  private static Control with(Control it, long id, String outcome) {
    return new Control(id, it.deployment(), it.kind(), it.by(), it.reason(), it.at(), outcome);
  }

  @Override
  public List<Control> waiting(String lane) {
    return waiting.all().stream()
        .filter(it -> lane(it.deployment()).equals(Optional.of(lane)))
        .toList();
  }

  private Optional<String> lane(String deployment) {
    return deployments.find(deployment).map(Deployment.Standing::deployment).map(Deployment::lane);
  }

  @Override
  public void handled(long id, String outcome, Instant at) {
    rows.put(id, with(rows.find(id).orElseThrow(), id, outcome));
    waiting.remove(id);
  }

  @Override
  public List<Control> of(String deployment, int limit) {
    return rows.all().reversed().stream()
        .filter(it -> it.deployment().equals(deployment))
        .limit(limit)
        .toList();
  }
}
