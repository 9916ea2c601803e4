import type { ChartOptions, DeepPartial } from "lightweight-charts";
import { colour, type Theme } from "../design/theme";

/** How charts look, from the tokens of the page. */
export function chartOptions(_theme: Theme): DeepPartial<ChartOptions> {
  return {
    autoSize: true,
    layout: {
      background: { color: colour("surface") },
      textColor: colour("muted"),
      fontFamily: "system-ui, sans-serif",
      attributionLogo: false,
      panes: { separatorColor: colour("line") },
    },
    grid: { vertLines: { color: colour("line") }, horzLines: { color: colour("line") } },
    rightPriceScale: { borderColor: colour("line") },
    timeScale: { borderColor: colour("line"), timeVisible: true, secondsVisible: false },
    crosshair: { mode: 0 },
  };
}
