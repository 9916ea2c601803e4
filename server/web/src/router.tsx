import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { Missing } from "./pages/missing";
import { Shell } from "./pages/shell";
import { StrategiesPage } from "./pages/strategies";

const root = createRootRoute({ component: Shell, notFoundComponent: Missing });

const page = (path: string, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({
    getParentRoute: () => root,
    path,
    // biome-ignore lint/suspicious/noExplicitAny: the library names the loaded component by a string
    component: lazyRouteComponent(load as any, name),
  });

const strategies = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: StrategiesPage,
});

const tree = root.addChildren([
  strategies,
  page("/new", () => import("./pages/builder"), "NewStrategyPage"),
  page("/strategies/$id", () => import("./pages/builder"), "StrategyPage"),
  page("/backtests", () => import("./pages/backtests"), "BacktestsPage"),
  page("/backtests/$id", () => import("./pages/backtest"), "BacktestPage"),
  page("/live", () => import("./pages/live"), "LivePage"),
  page("/live/$id", () => import("./pages/deployment"), "DeploymentPage"),
  page("/data", () => import("./pages/data"), "DataPage"),
  page("/chat", () => import("./pages/chat"), "ChatPage"),
]);

export const makeRouter = () => createRouter({ routeTree: tree, defaultPreload: "intent" });
