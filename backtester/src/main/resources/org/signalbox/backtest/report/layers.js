"use strict";

/* What can be drawn in a pane. Values may be null where they are not known. */

function extent(values, first, last) {
  let low = Infinity;
  let high = -Infinity;
  for (let i = first; i <= last; i++) {
    const v = values[i];
    if (v === null) continue;
    if (v < low) low = v;
    if (v > high) high = v;
  }
  return [low, high];
}

function tracePath(g, chart, pane, values, first, last) {
  let open = false;
  g.beginPath();
  for (let i = first; i <= last; i++) {
    const v = values[i];
    if (v === null || (pane.isLog && v <= 0)) {
      open = false;
      continue;
    }
    if (open) g.lineTo(chart.x(i), chart.y(pane, v));
    else g.moveTo(chart.x(i), chart.y(pane, v));
    open = true;
  }
}

function line(name, values, colour, format, width = 1.5) {
  return {
    name,
    colour,
    range: (first, last) => extent(values, first, last),
    draw(g, chart, pane, first, last) {
      g.strokeStyle = chart.colour(colour);
      g.lineWidth = width;
      g.lineJoin = "round";
      tracePath(g, chart, pane, values, first, last);
      g.stroke();
    },
    tell: (i) => [[name, format(values[i])]],
  };
}

/* Filled between the curve and the top of the pane: depth under water. */
function depth(name, values, colour, format) {
  const outline = line(name, values, colour, format, 1);
  return {
    ...outline,
    draw(g, chart, pane, first, last) {
      g.save();
      g.globalAlpha = 0.22;
      g.fillStyle = chart.colour(colour);
      tracePath(g, chart, pane, values, first, last);
      g.lineTo(chart.x(last), chart.y(pane, 0));
      g.lineTo(chart.x(first), chart.y(pane, 0));
      g.fill();
      g.restore();
      outline.draw(g, chart, pane, first, last);
    },
  };
}

function candles(bars) {
  const whole = (g, chart, pane, first, last, width) => {
    for (let i = first; i <= last; i++) {
      const up = bars.c[i] >= bars.o[i];
      g.strokeStyle = g.fillStyle = chart.colour(up ? "candle-up" : "candle-down");
      const x = chart.x(i);
      const body = Math.max(1, Math.min(11, width * 0.68));
      g.beginPath();
      g.moveTo(Math.round(x) + 0.5, chart.y(pane, bars.h[i]));
      g.lineTo(Math.round(x) + 0.5, chart.y(pane, bars.l[i]));
      g.stroke();
      const top = chart.y(pane, Math.max(bars.o[i], bars.c[i]));
      const foot = chart.y(pane, Math.min(bars.o[i], bars.c[i]));
      g.fillRect(Math.round(x) + 0.5 - body / 2, top, body, Math.max(1, foot - top));
    }
  };
  /* Too many for bodies: the span of each pixel column, and the closes over it. */
  const dense = (g, chart, pane, first, last) => {
    const low = new Map();
    const high = new Map();
    for (let i = first; i <= last; i++) {
      const x = Math.round(chart.x(i));
      low.set(x, Math.min(low.has(x) ? low.get(x) : Infinity, bars.l[i]));
      high.set(x, Math.max(high.has(x) ? high.get(x) : -Infinity, bars.h[i]));
    }
    g.save();
    g.globalAlpha = 0.3;
    g.strokeStyle = chart.colour("muted");
    g.beginPath();
    for (const [x, value] of low) {
      g.moveTo(x + 0.5, chart.y(pane, value));
      g.lineTo(x + 0.5, chart.y(pane, high.get(x)) - 1);
    }
    g.stroke();
    g.restore();
    g.strokeStyle = chart.colour("ink");
    g.lineWidth = 1;
    tracePath(g, chart, pane, bars.c, first, last);
    g.stroke();
  };
  return {
    range: (first, last) => [extent(bars.l, first, last)[0], extent(bars.h, first, last)[1]],
    draw(g, chart, pane, first, last) {
      const width = chart.x(1) - chart.x(0);
      g.lineWidth = 1;
      if (width >= 3) whole(g, chart, pane, first, last, width);
      else dense(g, chart, pane, first, last);
    },
    tell: (i) => [
      ["O", price(bars.o[i])],
      ["H", price(bars.h[i])],
      ["L", price(bars.l[i])],
      ["C", price(bars.c[i])],
    ],
  };
}

/* Protective levels: each holds until its next point, its last point ends it. */
function levels(stops, times) {
  const lines = stops.map((stop) => ({
    colour: /profit|target/.test(stop.kind) ? "target" : "stop",
    at: stop.t.map((t) => latest(times, t)),
    v: stop.v,
  }));
  return {
    name: "Stops and targets",
    colour: "stop",
    draw(g, chart, pane, first, last) {
      if (last - first > 1200) return;
      g.save();
      g.setLineDash([4, 3]);
      g.lineWidth = 1;
      for (const { colour, at, v } of lines) {
        if (at[at.length - 1] < first || at[0] > last) continue;
        g.strokeStyle = chart.colour(colour);
        g.beginPath();
        for (let k = 0; k + 1 < at.length; k++) {
          if (v[k] === null) continue;
          g.moveTo(chart.x(at[k] - 0.5), chart.y(pane, v[k]));
          g.lineTo(chart.x(Math.max(at[k + 1], at[k] + 1) - 0.5), chart.y(pane, v[k]));
        }
        g.stroke();
      }
      g.restore();
    },
  };
}

/* Entries as triangles in their direction, exits as rings, joined by a line of the result. */
function roundTrips(trades, times) {
  const marks = trades.map((trade) => ({
    trade,
    entry: latest(times, trade.entryTime),
    exit: latest(times, trade.exitTime),
  }));
  return {
    name: "Trades",
    colour: "accent",
    draw(g, chart, pane, first, last) {
      const seen = marks.filter((it) => it.exit >= first && it.entry <= last);
      const small = seen.length > 160;
      for (const { trade, entry, exit } of seen) {
        const from = [chart.x(entry), chart.y(pane, trade.entryPrice)];
        const to = [chart.x(exit), chart.y(pane, trade.exitPrice)];
        g.strokeStyle = g.fillStyle = chart.colour(trade.profit >= 0 ? "gain" : "loss");
        g.lineWidth = small ? 1 : 1.5;
        g.beginPath();
        g.moveTo(...from);
        g.lineTo(...to);
        g.stroke();
        const size = small ? 3 : 5.5;
        triangle(g, from, trade.side === "long" ? -1 : 1, size);
        g.beginPath();
        g.arc(to[0], to[1], size * 0.6, 0, 2 * Math.PI);
        g.fillStyle = chart.colour("card");
        g.fill();
        g.stroke();
      }
    },
  };
}

function triangle(g, [x, y], direction, size) {
  const base = y - direction * (size * 2.2);
  g.beginPath();
  g.moveTo(x, y - direction * size * 0.4);
  g.lineTo(x - size * 0.9, base);
  g.lineTo(x + size * 0.9, base);
  g.closePath();
  g.fill();
}
