import { AreaSeries, createChart, LineSeries } from "lightweight-charts";
import { useEffect, useRef } from "react";
import type { Chart } from "../api/types";
import { colour, useTheme } from "../design/theme";
import { distinct, seconds } from "./prices";
import { chartOptions } from "./theme";

const DRAWDOWN_PANE = 1;

/** What the account was worth, and below it how far under its highest. */
export function EquityChart({ equity, currency }: { equity: Chart["equity"]; currency: string }) {
  const host = useRef<HTMLDivElement>(null);
  const theme = useTheme();
  useEffect(() => {
    if (!host.current) return;
    const chart = createChart(host.current, chartOptions(theme));
    const accent = colour("accent");
    const series = (values: readonly number[]) =>
      distinct(equity.t.map((t, at) => ({ time: seconds(t), value: values[at] ?? 0 })));
    chart
      .addSeries(AreaSeries, {
        lineColor: accent,
        topColor: `${accent}33`,
        bottomColor: `${accent}05`,
        lineWidth: 2,
        title: `equity (${currency})`,
      })
      .setData(series(equity.v));
    if (equity.b) {
      chart
        .addSeries(LineSeries, {
          color: colour("muted"),
          lineWidth: 1,
          title: equity.name ?? "benchmark",
        })
        .setData(series(equity.b));
    }
    const short = colour("short");
    chart
      .addSeries(
        AreaSeries,
        {
          lineColor: short,
          topColor: `${short}05`,
          bottomColor: `${short}33`,
          lineWidth: 1,
          title: "drawdown",
          priceFormat: {
            type: "custom",
            formatter: (value: number) => `${(value * 100).toFixed(1).replace(/^-0\.0$/, "0.0")} %`,
          },
        },
        DRAWDOWN_PANE,
      )
      .setData(series(equity.d.map((it) => -Math.abs(it))));
    chart.panes()[DRAWDOWN_PANE]?.setStretchFactor(0.4);
    chart.timeScale().fitContent();
    return () => chart.remove();
  }, [equity, currency, theme]);
  return <div ref={host} role="img" aria-label="Equity and drawdown" className="h-80 w-full" />;
}
