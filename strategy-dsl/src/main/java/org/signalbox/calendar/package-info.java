/**
 * When a market trades: sessions, holidays, half days, breaks and time zones of exchanges.
 *
 * <p>A {@link org.signalbox.calendar.TradingCalendar} answers which session a day or an instant
 * belongs to. Calendars are versioned data of this project: rules plus exceptions in text
 * resources, read by a small engine. They say what was scheduled as it is known in that version;
 * they never look at bars, at a clock or at another package of ours.
 *
 * <p>Everywhere in this house an instant is a {@code long}: milliseconds since 1970-01-01 UTC. An
 * interval includes its start and excludes its end. Wall-clock times belong to a zone and are
 * turned into instants here and nowhere else, day by day, so that a change of the clocks cannot
 * move a session.
 *
 * <p>Everything is immutable and may be shared between threads.
 */
@NullMarked
package org.signalbox.calendar;

import org.jspecify.annotations.NullMarked;
