package org.signalbox.live.journal.table;

/** What a writer shows to prove that nobody took its lease over. */
public record Fence(String lease, long epoch) {}
