import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from "@tanstack/react-router";
import { Missing } from "./pages/missing";
import { Shell } from "./pages/shell";
import { StrategiesPage } from "./pages/strategies";

const root = createRootRoute({ component: Shell, notFoundComponent: Missing });

const page = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component });

/** Pages beyond the first are fetched when they are wanted. */
const tree = root.addChildren([
  page("/", StrategiesPage),
  page(
    "/new",
    lazyRouteComponent(() => import("./pages/builder"), "NewStrategyPage"),
  ),
  page(
    "/strategies/$id",
    lazyRouteComponent(() => import("./pages/builder"), "StrategyPage"),
  ),
  page(
    "/backtests",
    lazyRouteComponent(() => import("./pages/backtests"), "BacktestsPage"),
  ),
  page(
    "/backtests/$id",
    lazyRouteComponent(() => import("./pages/backtest"), "BacktestPage"),
  ),
  page(
    "/live",
    lazyRouteComponent(() => import("./pages/live"), "LivePage"),
  ),
  page(
    "/live/$id",
    lazyRouteComponent(() => import("./pages/deployment"), "DeploymentPage"),
  ),
  page(
    "/data",
    lazyRouteComponent(() => import("./pages/data"), "DataPage"),
  ),
  page(
    "/chat",
    lazyRouteComponent(() => import("./pages/chat"), "ChatPage"),
  ),
]);

export const makeRouter = () => createRouter({ routeTree: tree, defaultPreload: "intent" });
