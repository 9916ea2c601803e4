"use strict";

/* The trade table: sorts by its headings, filters, and shows a stretch at a time. */

const STRETCH = 50;

const sign = (value) => (value > 0 ? "good" : value < 0 ? "bad" : "");

function columnsOf(times, currency, several) {
  const text = (key, label) => ({ key, label, show: (it) => it[key] });
  const figure = (key, label, show, tone) => ({ key, label, show, tone, numeric: true });
  return [
    figure("number", "#", (it) => String(it.number)),
    ...(several ? [text("instrument", "Instrument")] : []),
    text("side", "Side"),
    figure("quantity", "Quantity", (it) => it.quantity.toLocaleString("en-US", { maximumFractionDigits: 8 })),
    { ...text("entryTime", "Entry"), show: (it) => times(it.entryTime) },
    figure("entryPrice", "at", (it) => price(it.entryPrice)),
    { ...text("exitTime", "Exit"), show: (it) => times(it.exitTime) },
    figure("exitPrice", "at", (it) => price(it.exitPrice)),
    figure("profit", "Profit " + currency, (it) => number(it.profit, 2), (it) => sign(it.profit)),
    figure("rate", "Return", (it) => percent(it.rate), (it) => sign(it.rate)),
    figure("worst", "Worst", (it) => number(it.worst, 2)),
    figure("best", "Best", (it) => number(it.best, 2)),
    figure("cost", "Cost", (it) => number(it.cost, 2)),
    figure("bars", "Bars", (it) => number(it.bars, 0)),
    text("tag", "Entered by"),
    text("reason", "Left by"),
  ];
}

class TradeTable {
  constructor(table, trades, columns, chosen) {
    this.table = table;
    this.trades = trades;
    this.columns = columns.filter(
      (it) => it.key !== "tag" || trades.some((trade) => trade.tag !== ""));
    this.chosen = chosen;
    this.sort = { key: "number", up: true };
    this.limit = STRETCH;
    this.head();
    for (const id of ["filter", "side", "outcome"]) {
      document.getElementById(id).addEventListener("input", () => {
        this.limit = STRETCH;
        this.body();
      });
    }
    document.getElementById("more").addEventListener("click", () => {
      this.limit += STRETCH * 4;
      this.body();
    });
    this.body();
  }

  head() {
    const row = document.createElement("tr");
    for (const column of this.columns) {
      const cell = document.createElement("th");
      const button = document.createElement("button");
      cell.scope = "col";
      if (column.numeric) cell.className = "num";
      button.type = "button";
      button.textContent = column.label;
      button.addEventListener("click", () => {
        const again = this.sort.key === column.key;
        this.sort = { key: column.key, up: again ? !this.sort.up : !column.numeric };
        this.body();
      });
      cell.append(button);
      row.append(cell);
      column.cell = cell;
    }
    this.table.tHead.replaceChildren(row);
  }

  matching() {
    const words = document.getElementById("filter").value.trim().toLowerCase();
    const side = document.getElementById("side").value;
    const outcome = document.getElementById("outcome").value;
    return this.trades.filter(
      (it) =>
        (!side || it.side === side) &&
        (!outcome || (outcome === "won" ? it.profit > 0 : it.profit < 0)) &&
        (it.instrument + " " + it.tag + " " + it.reason).toLowerCase().includes(words));
  }

  body() {
    const { key, up } = this.sort;
    const order = (a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : a.number - b.number);
    const rows = this.matching().sort((a, b) => (up ? order(a, b) : order(b, a)));
    for (const column of this.columns) {
      if (column.key === key) column.cell.ariaSort = up ? "ascending" : "descending";
      else column.cell.removeAttribute("aria-sort");
    }
    this.table.tBodies[0].replaceChildren(
      ...rows.slice(0, this.limit).map((trade) => this.row(trade)));
    const sum = rows.reduce((total, it) => total + it.profit, 0);
    document.getElementById("trade-count").textContent =
      `${number(rows.length, 0)} of ${number(this.trades.length, 0)} trades, together ` +
      `${number(sum, 2)}. A click shows one in the price chart.`;
    document.getElementById("more").hidden = rows.length <= this.limit;
  }

  row(trade) {
    const row = document.createElement("tr");
    for (const column of this.columns) {
      const cell = document.createElement("td");
      const tone = column.tone ? column.tone(trade) : "";
      cell.className = [column.numeric ? "num" : "", tone].join(" ").trim();
      cell.dir = "auto";
      if (column.key === "number") cell.append(this.opener(trade));
      else cell.textContent = column.show(trade);
      row.append(cell);
    }
    row.addEventListener("click", () => this.chosen(trade));
    return row;
  }

  /* What a keyboard reaches; the click bubbles to the row. */
  opener(trade) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = String(trade.number);
    button.setAttribute("aria-label", `Show trade ${trade.number} in the price chart`);
    return button;
  }
}
