package org.signalbox.calendar;

import java.time.ZoneId;

/** What is said once of a calendar, as against day by day. */
record Profile(
    String id,
    ZoneId zone,
    String version,
    Coverage coverage,
    int sessionsPerYear,
    long regularMillis) {}
