package org.signalbox.live.journal.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Grants;

/** Grants by id. */
final class MemoryGrants implements Grants {

  private static final Comparator<Grant> NEWEST_FIRST =
      Comparator.comparing(Grant::at).thenComparing(Grant::id).reversed();

  private final Rows<String, Grant> rows;

  MemoryGrants(Undo undo) {
    rows = new Rows<>(undo);
  }

  @Override
  public void insert(Grant it) {
    if (!rows.insert(it.id(), it)) {
      throw new IllegalStateException("grant '%s' exists".formatted(it.id()));
    }
  }

  @Override
  public boolean confirm(String id, String by, Instant now) {
    Optional<Grant> grant =
        rows.find(id)
            .filter(
                it -> it.confirmedBy().isEmpty() && !it.revoked() && now.isBefore(it.expiresAt()));
    grant.ifPresent(it -> rows.put(id, with(it, by, false)));
    return grant.isPresent();
  }

  @Override
  public boolean revoke(String id) {
    Optional<Grant> grant = rows.find(id).filter(it -> !it.revoked());
    grant.ifPresent(it -> rows.put(id, with(it, it.confirmedBy(), true)));
    return grant.isPresent();
  }

  private static Grant with(Grant it, String confirmedBy, boolean revoked) {
    return new Grant(
        it.id(),
        it.deployment(),
        it.account(),
        it.limit(),
        it.by(),
        it.at(),
        it.expiresAt(),
        confirmedBy,
        revoked);
  }

  @Override
  public Optional<Grant> find(String id) {
    return rows.find(id);
  }

  @Override
  public Optional<Grant> inForce(String deployment, Instant now) {
    return of(deployment).stream().filter(it -> it.isInForce(now)).findFirst();
  }

  @Override
  public List<Grant> of(String deployment) {
    return rows.all().stream()
        .filter(it -> it.deployment().equals(deployment))
        .sorted(NEWEST_FIRST)
        .toList();
  }
}
