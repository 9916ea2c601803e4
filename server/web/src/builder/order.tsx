import type { OrderType } from "../tree/statement";
import { Choice } from "../ui/field";
import { EdgeChoice } from "./atoms";
import { Formula } from "./formula";

const ORDERS = [
  ["market", "market"],
  ["next", "next"],
  ["limit", "limit"],
  ["stop", "stop"],
  ["stopLimit", "stop limit"],
] as const;

const FIRST_ORDERS: Record<OrderType["type"], OrderType> = {
  market: { type: "market" },
  next: { type: "next", edge: "open" },
  limit: { type: "limit", price: { field: "close" } },
  stop: { type: "stop", price: { field: "high" } },
  stopLimit: { type: "stopLimit", stop: { field: "high" }, limit: { field: "high" } },
};

export function OrderEditor({
  label,
  value,
  onChange,
}: {
  label: string;
  value: OrderType;
  onChange: (value: OrderType) => void;
}) {
  return (
    <>
      <Choice
        label={`${label}: order`}
        value={value.type}
        options={ORDERS}
        onChange={(kind) => onChange(FIRST_ORDERS[kind])}
      />
      {value.type === "next" && (
        <EdgeChoice
          label={label}
          value={value.edge}
          onChange={(edge) => onChange({ ...value, edge })}
        />
      )}
      {(value.type === "limit" || value.type === "stop") && (
        <Formula
          label={`${label}: price`}
          value={value.price}
          onChange={(price) => onChange({ ...value, price })}
        />
      )}
      {value.type === "stopLimit" && (
        <>
          <Formula
            label={`${label}: stop`}
            value={value.stop}
            onChange={(stop) => onChange({ ...value, stop })}
          />
          <Formula
            label={`${label}: limit`}
            value={value.limit}
            onChange={(limit) => onChange({ ...value, limit })}
          />
        </>
      )}
    </>
  );
}
