import {
  type CandlestickData,
  CandlestickSeries,
  createChart,
  createSeriesMarkers,
  type IChartApi,
  LineSeries,
  type SeriesMarker,
  type Time,
  type UTCTimestamp,
} from "lightweight-charts";
import { useEffect, useRef } from "react";
import type { ChartPart, Trade } from "../api/types";
import { colour, useTheme } from "../design/theme";
import { chartOptions } from "./theme";

interface Props {
  part: ChartPart;
  trades: readonly Trade[];
  /** The time of the bar that was clicked, in seconds. */
  onBar: (time: number) => void;
}

const MS = 1_000;
const FAR = 10_000_000_000;

/** Seconds, whether a time is given in seconds or in milliseconds. */
export const seconds = (time: number) =>
  (time > FAR ? Math.floor(time / MS) : time) as UTCTimestamp;

/** More bars than these are shown from the end. */
const MOST_AT_ONCE = 600;

const LINES = ["accent", "warn", "code-function", "code-member", "muted"];

/** Bars with entries, exits, what the strategy shows and where its stops stood. */
export function PriceChart({ part, trades, onBar }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const theme = useTheme();
  const clicked = useRef(onBar);
  clicked.current = onBar;
  useEffect(() => {
    if (!host.current) return;
    const chart = createChart(host.current, chartOptions(theme));
    draw(chart, part, trades);
    if (part.t.length <= MOST_AT_ONCE) chart.timeScale().fitContent();
    chart.subscribeClick((event) => {
      if (typeof event.time === "number") clicked.current(event.time);
    });
    return () => chart.remove();
  }, [part, trades, theme]);
  return (
    <div
      ref={host}
      role="img"
      aria-label={`Prices of ${part.instrument} on ${part.timeframe} bars with ${trades.length} trades`}
      className="h-[26rem] w-full"
    />
  );
}

function draw(chart: IChartApi, part: ChartPart, trades: readonly Trade[]) {
  const long = colour("long");
  const short = colour("short");
  const candles = chart.addSeries(CandlestickSeries, {
    upColor: long,
    downColor: short,
    borderVisible: false,
    wickUpColor: long,
    wickDownColor: short,
  });
  candles.setData(bars(part));
  createSeriesMarkers(candles, markers(part, trades));
  part.shown.forEach((shown, at) => {
    const line = chart.addSeries(
      LineSeries,
      {
        color: colour(LINES[at % LINES.length] ?? "accent"),
        lineWidth: 1,
        title: shown.name,
        priceLineVisible: false,
        lastValueVisible: false,
      },
      shown.over ? 0 : 1,
    );
    line.setData(points(part.t, shown.v));
  });
  for (const stop of part.stops) {
    const line = chart.addSeries(LineSeries, {
      color: colour(stop.kind.toLowerCase().includes("profit") ? "long" : "short"),
      lineWidth: 1,
      lineStyle: 2,
      lineType: 1,
      priceLineVisible: false,
      lastValueVisible: false,
      crosshairMarkerVisible: false,
    });
    line.setData(points(stop.t, stop.v));
  }
}

function bars(part: ChartPart): CandlestickData<Time>[] {
  return distinct(
    part.t.map((t, at) => ({
      time: seconds(t),
      open: part.o[at] ?? 0,
      high: part.h[at] ?? 0,
      low: part.l[at] ?? 0,
      close: part.c[at] ?? 0,
    })),
  );
}

function points(times: readonly number[], values: readonly (number | null)[]) {
  return distinct(
    times.flatMap((t, at) => {
      const value = values[at];
      return typeof value === "number" && Number.isFinite(value)
        ? [{ time: seconds(t), value }]
        : [];
    }),
  );
}

/** The last of what has one time: the library wants times to rise. */
export function distinct<T extends { time: UTCTimestamp }>(data: T[]): T[] {
  return data.filter((it, at) => data[at + 1]?.time !== it.time);
}

function markers(part: ChartPart, trades: readonly Trade[]): SeriesMarker<Time>[] {
  const times = part.t.map(seconds);
  const long = colour("long");
  const short = colour("short");
  const made = trades
    .filter((trade) => trade.instrument === part.instrument)
    .flatMap((trade): SeriesMarker<Time>[] => {
      const isLong = trade.side.toLowerCase() === "long";
      return [
        {
          time: barAt(times, trade.entry_time),
          position: isLong ? "belowBar" : "aboveBar",
          shape: isLong ? "arrowUp" : "arrowDown",
          color: isLong ? long : short,
          text: `${trade.number}`,
        },
        {
          time: barAt(times, trade.exit_time),
          position: isLong ? "aboveBar" : "belowBar",
          shape: "circle",
          color: trade.profit >= 0 ? long : short,
        },
      ];
    });
  return made.sort((a, b) => Number(a.time) - Number(b.time));
}

/** The bar in which something happened. */
function barAt(times: readonly UTCTimestamp[], instant: string): UTCTimestamp {
  const wanted = Date.parse(instant) / MS;
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return times[low] ?? (0 as UTCTimestamp);
}
