import { queryOptions } from "@tanstack/react-query";
import { get, renewed } from "./client";
import type {
  Account,
  Backtest,
  CatalogueFunction,
  Chart,
  DataSet,
  Deployment,
  Entry,
  Example,
  Fill,
  Kill,
  Order,
  Position,
  Presence,
  Result,
  Session,
  Strategy,
  StrategySummary,
  Version,
} from "./types";

/** What the page reads, each under the key by which it is read anew. */

/** Who is signed in, if anybody is. A session that has run out is renewed on the way. */
export const presence = queryOptions({
  queryKey: ["session"],
  queryFn: async (): Promise<Presence> => {
    const entry = await get<Entry>("/session/state");
    const open = entry.signedIn || (entry.renewable && (await renewed()));
    return {
      singleUser: entry.singleUser,
      session: open ? await get<Session>("/session") : null,
    };
  },
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
});

export const strategies = queryOptions({
  queryKey: ["strategies"],
  queryFn: () => get<{ strategies: StrategySummary[] }>("/strategies").then((it) => it.strategies),
});

export const strategy = (id: string) =>
  queryOptions({ queryKey: ["strategies", id], queryFn: () => get<Strategy>(`/strategies/${id}`) });

export const version = (id: string, number: number) =>
  queryOptions({
    queryKey: ["strategies", id, number],
    queryFn: () => get<Version>(`/strategies/${id}/versions/${number}`),
  });

export const gallery = queryOptions({
  queryKey: ["gallery"],
  queryFn: () => get<{ examples: Example[] }>("/gallery").then((it) => it.examples),
  staleTime: Number.POSITIVE_INFINITY,
});

export const functions = queryOptions({
  queryKey: ["functions"],
  queryFn: () => get<{ functions: CatalogueFunction[] }>("/functions").then((it) => it.functions),
  staleTime: Number.POSITIVE_INFINITY,
});

export const dataSets = queryOptions({
  queryKey: ["data"],
  queryFn: () => get<{ sets: DataSet[] }>("/data").then((it) => it.sets),
});

export const backtests = queryOptions({
  queryKey: ["backtests"],
  queryFn: () => get<{ backtests: Backtest[] }>("/backtests").then((it) => it.backtests),
});

export const backtest = (id: string) =>
  queryOptions({ queryKey: ["backtests", id], queryFn: () => get<Backtest>(`/backtests/${id}`) });

export const result = (id: string) =>
  queryOptions({
    queryKey: ["backtests", id, "result"],
    queryFn: () => get<Result>(`/backtests/${id}/result`),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const chart = (id: string) =>
  queryOptions({
    queryKey: ["backtests", id, "chart"],
    queryFn: () => get<Chart>(`/backtests/${id}/chart`),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const deployments = queryOptions({
  queryKey: ["deployments"],
  queryFn: () => get<{ deployments: Deployment[] }>("/deployments").then((it) => it.deployments),
});

export const deployment = (id: string) =>
  queryOptions({
    queryKey: ["deployments", id],
    queryFn: () => get<Deployment>(`/deployments/${id}`),
  });

export const ordersOf = (id: string) =>
  queryOptions({
    queryKey: ["deployments", id, "orders"],
    queryFn: () => get<{ orders: Order[] }>(`/deployments/${id}/orders`).then((it) => it.orders),
  });

export const fillsOf = (id: string) =>
  queryOptions({
    queryKey: ["deployments", id, "fills"],
    queryFn: () => get<{ fills: Fill[] }>(`/deployments/${id}/fills`).then((it) => it.fills),
  });

export const portfolio = queryOptions({
  queryKey: ["portfolio"],
  queryFn: () => get<{ accounts: Account[]; positions: Position[] }>("/portfolio"),
});

export const kills = queryOptions({
  queryKey: ["kill"],
  queryFn: () => get<{ thrown: Kill[] }>("/kill").then((it) => it.thrown),
});
