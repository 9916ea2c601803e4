package org.signalbox.dsl.run.decide;

import java.time.Instant;

/** A message that a strategy wanted to give. */
public record AlertRaised(Instant at, String symbol, String clause, String text) {}
