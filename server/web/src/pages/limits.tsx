import { Field } from "../ui/field";

/** The limits by their names: what they are called here, and what may be typed. */
const LIMITS = [
  ["max-order-value", "Most an order is worth", "5000"],
  ["max-order-quantity", "Most units in an order", "100"],
  ["max-position-value", "Most a position is worth", "20000"],
  ["max-position", "Most units held of a symbol", "500"],
  ["max-gross-exposure", "Most all positions are worth", "100000"],
  ["max-leverage", "Most leverage", "1"],
  ["max-daily-loss", "Most lost in a day", "500"],
  ["max-orders-per-minute", "Most orders in a minute", "10"],
  ["max-open-orders", "Most orders at a time", "5"],
  ["price-collar", "Part that a price may be off", "0.05"],
  ["symbols", "Only these symbols", "AAPL,MSFT"],
] as const;

interface Props {
  limits: Record<string, string>;
  onChange: (limits: Record<string, string>) => void;
}

/** Limits that orders have to keep; what is left empty is not limited. */
export function LimitFields({ limits, onChange }: Props) {
  const set = (name: string, value: string) => {
    const { [name]: _, ...others } = limits;
    onChange(value.trim() === "" ? others : { ...others, [name]: value.trim() });
  };
  const count = Object.keys(limits).length;
  return (
    <details>
      <summary className="cursor-pointer text-sm">
        Limits{count > 0 && <span className="text-muted"> ({count})</span>}
      </summary>
      <p className="my-2 text-sm text-muted">
        An order that would break one is not sent, and its reason is shown. What reduces a position
        always is.
      </p>
      <div className="grid grid-cols-2 gap-3">
        {LIMITS.map(([name, label, example]) => (
          <Field key={name} label={label}>
            <input
              className="control"
              inputMode={name === "symbols" ? "text" : "decimal"}
              placeholder={example}
              value={limits[name] ?? ""}
              onChange={(event) => set(name, event.target.value)}
            />
          </Field>
        ))}
      </div>
    </details>
  );
}

/** Limits as a line: what they are called here, and their values. */
export function limitsText(limits: Record<string, string>): string {
  const set = LIMITS.filter(([name]) => limits[name] !== undefined);
  return set.length === 0
    ? "none"
    : set.map(([name, label]) => `${label.toLowerCase()} ${limits[name]}`).join("; ");
}
