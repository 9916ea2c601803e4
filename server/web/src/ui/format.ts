/** Figures and times for people, in the reader's own manner. */

export function money(value: number | null | undefined, currency: string): string {
  if (value === null || value === undefined) return "–";
  return new Intl.NumberFormat(undefined, {
    style: "currency",
    currency,
    maximumFractionDigits: 2,
  }).format(value);
}

export function number(value: number | null | undefined, places = 4): string {
  if (value === null || value === undefined) return "–";
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: places }).format(value);
}

/** A price, with the places that it has, but two at least. */
export function price(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  return new Intl.NumberFormat(undefined, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 6,
  }).format(value);
}

export function percent(fraction: number | null | undefined, places = 2): string {
  if (fraction === null || fraction === undefined || Number.isNaN(fraction)) return "–";
  return new Intl.NumberFormat(undefined, {
    style: "percent",
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(fraction);
}

/** An instant in a time zone, which is named; in the reader's own where none is given. */
export function time(instant: string | null | undefined, zone?: string): string {
  if (!instant) return "–";
  const parsed = new Date(instant);
  if (Number.isNaN(parsed.getTime())) return instant;
  return new Intl.DateTimeFormat(undefined, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(zone ? { timeZone: zone, timeZoneName: "short" } : {}),
  }).format(parsed);
}

export function day(instant: string | null | undefined): string {
  return instant ? instant.slice(0, 10) : "–";
}

/** "stopLoss" and "NO_ENTRIES" in words. */
export function words(constant: string): string {
  return constant
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .replaceAll("-", " ")
    .toLowerCase();
}
