package org.signalbox.market;

/**
 * One bar: what traded from {@code start} (inclusive) to {@code end} (exclusive).
 *
 * @param start milliseconds since the epoch
 * @param end milliseconds since the epoch; the bar is known from then on
 */
public record Bar(
    long start, long end, double open, double high, double low, double close, double volume) {}
