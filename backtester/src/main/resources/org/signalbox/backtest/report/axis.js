"use strict";

/* Numbers, dates and scales: what both charts and the table share. */

const MINUS = "\u2212";

function number(value, decimals) {
  if (value === null || value === undefined || Number.isNaN(value)) return "n/a";
  const text = Math.abs(value).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return (value < 0 && /[1-9]/.test(text) ? MINUS : "") + text;
}

const percent = (value, decimals = 2) =>
  value === null ? "n/a" : number(value * 100, decimals) + " %";

/* As many decimals as a price of this size is quoted with. */
function price(value) {
  if (value === null || value === undefined) return "n/a";
  const size = Math.abs(value);
  return number(value, size >= 10 ? 2 : size >= 1 ? 4 : size >= 0.01 ? 5 : 8);
}

function clock(zone) {
  const formats = new Map();
  const format = (options) => {
    const key = JSON.stringify(options);
    if (!formats.has(key)) {
      formats.set(key, new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }));
    }
    return { format: (t) => formats.get(key).format(t).replace("Sept", "Sep") };
  };
  const day = { day: "numeric", month: "short", year: "numeric" };
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  return {
    day: (t) => format(day).format(t),
    stamp: (t) => format({ ...day, ...time }).format(t).replace(",", ""),
    tick(t, span) {
      const days = span / 86400000;
      if (days > 700) return format({ month: "short", year: "numeric" }).format(t);
      if (days > 5) return format({ day: "numeric", month: "short", year: "2-digit" }).format(t);
      if (days > 1) return format({ day: "numeric", month: "short", ...time }).format(t);
      return format(time).format(t);
    },
  };
}

/* Round values between two bounds, about `count` of them. */
function niceTicks(low, high, count) {
  if (!(high > low)) return [low];
  const raw = (high - low) / Math.max(1, count);
  const power = Math.pow(10, Math.floor(Math.log10(raw)));
  const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => s >= raw) || raw;
  const ticks = [];
  for (let v = Math.ceil(low / step) * step; v <= high + step * 1e-9; v += step) ticks.push(v);
  return ticks;
}

function logTicks(low, high, count) {
  if (high / low < 8) return niceTicks(low, high, count).filter((v) => v > 0);
  const ticks = [];
  const dense = Math.log10(high / low) < 3;
  for (let p = Math.floor(Math.log10(low)); p <= Math.log10(high); p++) {
    for (const m of dense ? [1, 2, 5] : [1]) {
      const v = m * Math.pow(10, p);
      if (v >= low && v <= high) ticks.push(v);
    }
  }
  return ticks;
}

/* Last position whose value is at most `wanted`; the first one where none is. */
function latest(sorted, wanted) {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle] <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
