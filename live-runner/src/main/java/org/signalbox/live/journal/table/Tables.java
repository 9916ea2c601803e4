package org.signalbox.live.journal.table;

/** All tables of one mode within one transaction. Instances belong to one thread. */
public interface Tables {

  Deployments deployments();

  Leases leases();

  Inputs inputs();

  Checkpoints checkpoints();

  Decisions decisions();

  Orders orders();

  Outbox outbox();

  Fills fills();

  Books books();

  Holds holds();

  Controls controls();

  Limits limits();

  Kills kills();

  Grants grants();

  Events events();

  Audit audit();
}
