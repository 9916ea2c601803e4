package org.signalbox.live.journal;

import java.time.Instant;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.trade.Submission;

/** What a broker answered to a request, or that it did not. */
public record Answer(Errand errand, Submission submission, Instant at) {}
