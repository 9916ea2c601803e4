package org.signalbox.server.view.data;

import java.util.List;

/**
 * Bars for a chart.
 *
 * @param merged how many bars each of these stands for
 * @param t when each begins, milliseconds since the epoch
 * @param o first price
 * @param h highest price
 * @param l lowest price
 * @param c last price
 * @param v volume
 */
public record BarsView(
    String symbol,
    String timeframe,
    int merged,
    List<Long> t,
    List<Double> o,
    List<Double> h,
    List<Double> l,
    List<Double> c,
    List<Double> v) {}
