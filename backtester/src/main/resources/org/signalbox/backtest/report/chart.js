"use strict";

/* A chart of one or more panes over a shared axis of positions (bars, not hours: gaps between
   sessions take no room). A pane has layers; a layer draws itself and says what range it needs. */

class Chart {
  constructor(canvas, readout, zone) {
    this.canvas = canvas;
    this.readout = readout;
    this.clock = clock(zone);
    this.panes = [];
    this.times = [];
    this.view = { from: 0, to: 1 };
    this.hover = null;
    this.pointers = new Map();
    this.listen();
    new ResizeObserver(() => this.draw()).observe(canvas);
  }

  /* panes: [{weight, log, format, layers, floor, label}] */
  show(times, panes) {
    this.times = times;
    this.panes = panes;
    this.reset();
  }

  reset() {
    this.look(-0.5, this.times.length - 0.5);
  }

  look(from, to) {
    const count = this.times.length;
    const least = Math.min(8, count);
    const width = Math.max(least, Math.min(count, to - from));
    const middle = (from + to) / 2;
    const start = Math.max(-0.5, Math.min(count - 0.5 - width, middle - width / 2));
    this.view = { from: start, to: start + width };
    this.schedule();
  }

  zoom(factor, at = (this.view.from + this.view.to) / 2) {
    this.look(at - (at - this.view.from) * factor, at + (this.view.to - at) * factor);
  }

  pan(share) {
    const by = (this.view.to - this.view.from) * share;
    const room = [-0.5 - this.view.from, this.times.length - 0.5 - this.view.to];
    const shift = Math.max(room[0], Math.min(room[1], by));
    this.look(this.view.from + shift, this.view.to + shift);
  }

  schedule() {
    if (this.pending) return;
    this.pending = true;
    requestAnimationFrame(() => {
      this.pending = false;
      this.draw();
    });
  }

  colour(name) {
    return getComputedStyle(this.canvas).getPropertyValue("--" + name).trim();
  }

  /* ---- drawing ---- */

  draw() {
    const ratio = window.devicePixelRatio || 1;
    const box = this.canvas.getBoundingClientRect();
    if (!box.width || !this.times.length) return;
    this.canvas.width = Math.round(box.width * ratio);
    this.canvas.height = Math.round(box.height * ratio);
    const g = this.canvas.getContext("2d");
    g.setTransform(ratio, 0, 0, ratio, 0, 0);
    g.font = "12px " + getComputedStyle(document.body).fontFamily;
    this.layout(g, box);
    this.panes.forEach((pane) => this.drawPane(g, pane));
    this.drawTimes(g);
    if (this.hover) this.drawCross(g);
    this.tell();
  }

  layout(g, box) {
    const weights = this.panes.reduce((sum, pane) => sum + pane.weight, 0);
    const gap = 14;
    const room = box.height - 24 - gap * (this.panes.length - 1) - 6;
    let top = 6;
    let labels = 40;
    for (const pane of this.panes) {
      pane.top = top;
      pane.height = (room * pane.weight) / weights;
      top += pane.height + gap;
      this.scale(pane);
      for (const tick of pane.ticks) {
        labels = Math.max(labels, g.measureText(pane.format(tick)).width + 14);
      }
    }
    this.left = 2;
    this.right = box.width - labels;
    this.bottom = box.height - 24;
  }

  scale(pane) {
    const first = Math.max(0, Math.floor(this.view.from));
    const last = Math.min(this.times.length - 1, Math.ceil(this.view.to));
    let low = Infinity;
    let high = -Infinity;
    for (const layer of pane.layers) {
      if (layer.hidden || !layer.range) continue;
      const range = layer.range(first, last);
      low = Math.min(low, range[0]);
      high = Math.max(high, range[1]);
    }
    if (!(low <= high)) [low, high] = [0, 1];
    if (pane.ceiling !== undefined) high = pane.ceiling;
    const log = pane.log && low > 0;
    const margin = log ? Math.pow(high / low, 0.05) : (high - low || Math.abs(high) || 1) * 0.06;
    pane.low = log ? low / margin : low - margin;
    pane.high = pane.ceiling !== undefined ? pane.ceiling : log ? high * margin : high + margin;
    if (log && !(pane.high > pane.low)) [pane.low, pane.high] = [low * 0.9, high * 1.1];
    pane.isLog = log;
    const count = Math.max(3, Math.round(pane.height / 44));
    pane.ticks = (log ? logTicks : niceTicks)(pane.low, pane.high, count);
  }

  x(position) {
    const share = (position - this.view.from) / (this.view.to - this.view.from);
    return this.left + share * (this.right - this.left);
  }

  y(pane, value) {
    const share = pane.isLog
      ? Math.log(value / pane.low) / Math.log(pane.high / pane.low)
      : (value - pane.low) / (pane.high - pane.low);
    return pane.top + pane.height * (1 - share);
  }

  drawPane(g, pane) {
    g.lineWidth = 1;
    g.textBaseline = "middle";
    g.textAlign = "left";
    for (const tick of pane.ticks) {
      const y = Math.round(this.y(pane, tick)) + 0.5;
      g.strokeStyle = this.colour("line");
      g.beginPath();
      g.moveTo(this.left, y);
      g.lineTo(this.right, y);
      g.stroke();
      g.fillStyle = this.colour("muted");
      g.fillText(pane.format(tick), this.right + 8, y);
    }
    g.save();
    g.beginPath();
    g.rect(this.left, pane.top - 2, this.right - this.left, pane.height + 4);
    g.clip();
    const first = Math.max(0, Math.floor(this.view.from) - 1);
    const last = Math.min(this.times.length - 1, Math.ceil(this.view.to) + 1);
    for (const layer of pane.layers) {
      if (!layer.hidden) layer.draw(g, this, pane, first, last);
    }
    g.restore();
    if (pane.label) {
      g.textBaseline = "top";
      g.textAlign = "left";
      g.fillStyle = this.colour("card");
      g.fillRect(this.left, pane.top - 2, g.measureText(pane.label).width + 8, 16);
      g.fillStyle = this.colour("muted");
      g.fillText(pane.label, this.left + 2, pane.top);
    }
  }

  drawTimes(g) {
    g.fillStyle = this.colour("muted");
    g.textBaseline = "middle";
    g.textAlign = "center";
    const count = Math.max(2, Math.floor((this.right - this.left) / 120));
    const width = this.view.to - this.view.from;
    const at = (position) =>
      this.times[Math.max(0, Math.min(this.times.length - 1, Math.round(position)))];
    const span = at(this.view.to) - at(this.view.from);
    let before = "";
    for (let k = 0; k < count; k++) {
      const position = Math.round(this.view.from + (width * (k + 0.5)) / count);
      const text = this.clock.tick(at(position), span);
      if (text !== before) g.fillText(text, this.x(position), this.bottom + 14);
      before = text;
    }
  }

  drawCross(g) {
    const x = Math.round(this.x(this.hover.position)) + 0.5;
    g.save();
    g.strokeStyle = this.colour("muted");
    g.setLineDash([3, 3]);
    g.beginPath();
    g.moveTo(x, 4);
    g.lineTo(x, this.bottom);
    const pane = this.panes.find(
      (it) => this.hover.y >= it.top && this.hover.y <= it.top + it.height);
    if (pane) {
      g.moveTo(this.left, this.hover.y);
      g.lineTo(this.right, this.hover.y);
    }
    g.stroke();
    g.restore();
    if (pane) this.drawLevel(g, pane);
  }

  drawLevel(g, pane) {
    const share = 1 - (this.hover.y - pane.top) / pane.height;
    const value = pane.isLog
      ? pane.low * Math.pow(pane.high / pane.low, share)
      : pane.low + (pane.high - pane.low) * share;
    const text = pane.format(value);
    g.fillStyle = this.colour("ink");
    g.fillRect(this.right + 2, this.hover.y - 9, g.measureText(text).width + 12, 18);
    g.fillStyle = this.colour("card");
    g.textAlign = "left";
    g.textBaseline = "middle";
    g.fillText(text, this.right + 8, this.hover.y + 0.5);
  }

  /* ---- read-out ---- */

  tell() {
    const position = this.hover ? this.hover.position : Math.min(
      this.times.length - 1, Math.round(this.view.to - 0.5));
    const parts = [["", this.stamp(position)]];
    for (const pane of this.panes) {
      for (const layer of pane.layers) {
        if (layer.tell && !layer.hidden) parts.push(...layer.tell(position));
      }
    }
    this.readout.replaceChildren();
    for (const [name, text] of parts) {
      const item = document.createElement("span");
      const value = document.createElement("b");
      value.textContent = text;
      item.append(name, value);
      this.readout.append(item);
    }
  }

  stamp(position) {
    const t = this.times;
    const daily = t.length < 2 || t[t.length - 1] - t[0] >= (t.length - 1) * 72000000;
    return daily ? this.clock.day(t[position]) : this.clock.stamp(t[position]);
  }

  /* ---- hands ---- */

  listen() {
    const canvas = this.canvas;
    canvas.addEventListener("pointerdown", (e) => {
      this.pointers.set(e.pointerId, e.offsetX);
      this.grip = { x: e.offsetX, view: this.view, pinch: this.pinch() };
      if (e.pointerType === "mouse") canvas.setPointerCapture(e.pointerId);
    });
    canvas.addEventListener("pointermove", (e) => this.moved(e));
    for (const end of ["pointerup", "pointercancel"]) {
      canvas.addEventListener(end, (e) => this.pointers.delete(e.pointerId));
    }
    canvas.addEventListener("pointerleave", (e) => {
      this.pointers.delete(e.pointerId);
      this.hover = null;
      this.schedule();
    });
    canvas.addEventListener("wheel", (e) => this.wheel(e), { passive: false });
    canvas.addEventListener("dblclick", () => this.reset());
    canvas.addEventListener("keydown", (e) => this.key(e));
  }

  pinch() {
    const [a, b] = [...this.pointers.values()];
    return b === undefined ? 0 : Math.abs(a - b);
  }

  moved(e) {
    if (this.pointers.has(e.pointerId)) {
      this.pointers.set(e.pointerId, e.offsetX);
      const width = this.grip.view.to - this.grip.view.from;
      if (this.grip.pinch) {
        const middle = (this.grip.view.from + this.grip.view.to) / 2;
        const half = (width * this.grip.pinch) / Math.max(10, this.pinch()) / 2;
        this.look(middle - half, middle + half);
      } else {
        this.view = this.grip.view;
        this.pan((this.grip.x - e.offsetX) / (this.right - this.left));
      }
    }
    const share = (e.offsetX - this.left) / (this.right - this.left);
    const position = Math.round(this.view.from + share * (this.view.to - this.view.from));
    this.hover = {
      position: Math.max(0, Math.min(this.times.length - 1, position)),
      y: e.offsetY,
    };
    this.schedule();
  }

  /* The page keeps its wheel unless the chart was clicked, or Ctrl says zoom. */
  wheel(e) {
    if (!e.ctrlKey && document.activeElement !== this.canvas) return;
    e.preventDefault();
    const share = (e.offsetX - this.left) / (this.right - this.left);
    const at = this.view.from + share * (this.view.to - this.view.from);
    if (Math.abs(e.deltaX) > Math.abs(e.deltaY)) this.pan(e.deltaX / 1000);
    else this.zoom(Math.exp(e.deltaY * 0.0015), at);
  }

  key(e) {
    const actions = {
      ArrowLeft: () => this.pan(-0.15),
      ArrowRight: () => this.pan(0.15),
      "+": () => this.zoom(0.7),
      "=": () => this.zoom(0.7),
      "-": () => this.zoom(1 / 0.7),
      Home: () => this.reset(),
    };
    if (!actions[e.key]) return;
    e.preventDefault();
    actions[e.key]();
  }
}
