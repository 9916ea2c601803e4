"use strict";

/* Puts the page together from the data it carries. */

const TRADE_MEMBERS = [
  "number", "instrument", "side", "quantity", "entryTime", "entryPrice", "exitTime", "exitPrice",
  "profit", "rate", "cost", "worst", "best", "bars", "tag", "reason",
];

const SERIES_COLOURS = ["series-1", "series-2", "series-3", "series-4"];

/* A long history opens at its end, near enough to see single bars. */
const RECENT = Math.round(Math.min(240, window.innerWidth / 6));

function start() {
  const data = JSON.parse(document.getElementById("data").textContent);
  const trades = data.trades.map((row) =>
    Object.fromEntries(row.map((value, i) => [TRADE_MEMBERS[i], value])));
  const equity = equityChart(data);
  const prices = priceChart(data, trades);
  const dates = clock(data.zone);
  const intraday = trades.some((it) => it.exitTime - it.entryTime < 20 * 3600 * 1000);
  new TradeTable(
    document.getElementById("trade-table"),
    trades,
    columnsOf(intraday ? dates.stamp : dates.day, data.currency, data.charts.length > 1),
    (trade) => prices.showTrade(trade));
  zoomButtons({ equity, price: prices.chart });
  switches([equity, prices.chart]);
}

function equityChart(data) {
  const chart = new Chart(
    document.getElementById("equity-chart"), document.getElementById("equity-readout"), data.zone);
  const money = (value) => number(value, 0);
  const layers = [line("Equity", data.equity.v, "accent", (v) => number(v, 2), 1.8)];
  if (data.equity.b) {
    layers.unshift(line(data.equity.name, data.equity.b, "bench", (v) => number(v, 2), 1.2));
  }
  const pane = { weight: 3, log: false, format: money, layers };
  chart.show(data.equity.t, [
    pane,
    {
      weight: 1,
      format: (v) => percent(v, Math.abs(v) < 0.1 && v !== 0 ? 1 : 0),
      ceiling: 0,
      layers: [depth("Drawdown", data.equity.d, "loss", (v) => percent(v))],
    },
  ]);
  pressed(document.getElementById("equity-log"), (on) => {
    pane.log = on;
    chart.schedule();
  });
  return chart;
}

function priceChart(data, trades) {
  const chart = new Chart(
    document.getElementById("price-chart"), document.getElementById("price-readout"), data.zone);
  const select = document.getElementById("instrument");
  const log = document.getElementById("price-log");
  let shown = null;
  const show = (bars) => {
    shown = bars;
    const own = trades.filter((it) => it.instrument === bars.instrument);
    const panes = pricePanes(bars, own);
    panes[0].log = log.getAttribute("aria-pressed") === "true";
    legend(panes, chart);
    chart.show(bars.t, panes);
    if (bars.t.length > RECENT * 2) chart.look(bars.t.length - RECENT, bars.t.length - 0.5);
  };
  data.charts.forEach((bars, i) => select.append(new Option(bars.instrument, String(i))));
  select.parentElement.hidden = data.charts.length < 2;
  select.addEventListener("input", () => show(data.charts[Number(select.value)]));
  pressed(log, (on) => {
    chart.panes[0].log = on;
    chart.schedule();
  });
  if (data.charts.length) show(data.charts[0]);
  else document.getElementById("price").hidden = true;
  return { chart, showTrade: (trade) => showTrade(trade) };

  function showTrade(trade) {
    const bars = data.charts.find((it) => it.instrument === trade.instrument);
    if (!bars) return;
    if (bars !== shown) {
      select.value = String(data.charts.indexOf(bars));
      show(bars);
    }
    const entry = latest(bars.t, trade.entryTime);
    const exit = latest(bars.t, trade.exitTime);
    const around = Math.max(20, exit - entry);
    chart.look(entry - around, exit + around);
    document.getElementById("price").scrollIntoView();
  }
}

function pricePanes(bars, trades) {
  const over = bars.shown.filter((it) => it.over);
  const under = bars.shown.filter((it) => !it.over);
  const colour = (series) =>
    SERIES_COLOURS[bars.shown.indexOf(series) % SERIES_COLOURS.length];
  const layers = [
    candles(bars),
    ...over.map((it) => line(it.name, it.v, colour(it), price, 1.4)),
    levels(bars.stops, bars.t),
    roundTrips(trades, bars.t),
  ];
  return [
    { weight: 4, format: price, layers },
    ...under.map((it) => ({
      weight: 1.1,
      format: (v) => number(v, Math.abs(v) >= 20 || v === 0 ? 0 : Math.abs(v) >= 1 ? 1 : 3),
      label: it.name,
      layers: [line(it.name, it.v, colour(it), price, 1.3)],
    })),
  ];
}

function legend(panes, chart) {
  const buttons = panes
    .flatMap((pane) => pane.layers)
    .filter((layer) => layer.name)
    .map((layer) => {
      const button = document.createElement("button");
      const swatch = document.createElement("span");
      swatch.className = "swatch";
      swatch.style.background = `var(--${layer.colour})`;
      button.type = "button";
      button.setAttribute("aria-pressed", "true");
      button.append(swatch, layer.name);
      pressed(button, (on) => {
        layer.hidden = !on;
        chart.schedule();
      });
      return button;
    });
  document.getElementById("legend").replaceChildren(...buttons);
}

function pressed(button, changed) {
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    changed(on);
  });
}

function zoomButtons(charts) {
  for (const button of document.querySelectorAll("[data-zoom]")) {
    const chart = charts[button.dataset.zoom];
    const by = Number(button.dataset.by);
    button.addEventListener("click", () =>
      by === 0 ? chart.reset() : chart.zoom(by > 0 ? 0.5 : 2));
  }
}

function switches(charts) {
  const root = document.documentElement;
  const theme = document.getElementById("theme");
  const dark = () =>
    root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
  const redraw = () => {
    theme.textContent = dark() ? "Light" : "Dark";
    theme.setAttribute("aria-pressed", String(dark()));
    charts.forEach((chart) => chart.schedule());
  };
  theme.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    redraw();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  redraw();
  document.getElementById("print").addEventListener("click", () => window.print());
  for (const button of document.querySelectorAll("button.family")) {
    button.addEventListener("click", () => {
      root.dataset.family = button.dataset.family;
      document.querySelectorAll("button.family").forEach((it) =>
        it.setAttribute("aria-pressed", String(it === button)));
    });
  }
  const open = (on) =>
    document.querySelectorAll(".group details").forEach((it) => (it.open = on));
  pressed(document.getElementById("definitions"), open);
  window.addEventListener("beforeprint", () => open(true));
}

start();
