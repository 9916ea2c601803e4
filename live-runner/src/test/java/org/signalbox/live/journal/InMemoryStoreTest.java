package org.signalbox.live.journal;

import org.signalbox.live.journal.memory.InMemoryStore;

/** The store in memory keeps the contract. */
class InMemoryStoreTest
    implements DeploymentContract,
        LeaseContract,
        OrderContract,
        OutboxContract,
        BookContract,
        SteeringContract,
        EventContract,
        JournalContract,
        BookingContract {

  private final Store<Mode.Paper> paper = new InMemoryStore<>(Mode.Paper.PAPER);
  private final Store<Mode.Live> live = new InMemoryStore<>(Mode.Live.LIVE);

  @Override
  public Store<Mode.Paper> paper() {
    return paper;
  }

  @Override
  public Store<Mode.Live> live() {
    return live;
  }
}
