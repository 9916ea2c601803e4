import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { session } from "../api/queries";
import { chooseTheme, storedTheme } from "../design/theme";
import { Button } from "../ui/button";
import { Icon, type IconName } from "../ui/icon";
import { KillSwitch } from "./kill";
import { linkToken, SignIn } from "./sign-in";

const PLACES: readonly { to: string; name: string; icon: IconName }[] = [
  { to: "/", name: "Strategies", icon: "strategies" },
  { to: "/backtests", name: "Backtests", icon: "backtests" },
  { to: "/live", name: "Live", icon: "live" },
  { to: "/data", name: "Data", icon: "data" },
  { to: "/chat", name: "Chat", icon: "chat" },
];

/** What stands around every page: where one can go, who one is, and the switch that stops trading. */
export function Shell() {
  const [byLink, setByLink] = useState(linkToken() !== undefined);
  const signedIn = useQuery({ ...session, enabled: !byLink });
  if (byLink) return <SignIn onDone={() => setByLink(false)} />;
  if (signedIn.isPending) return <p className="p-6 text-muted">Loading …</p>;
  if (signedIn.isError) return <SignIn onDone={() => setByLink(false)} />;
  return (
    <div className="flex min-h-dvh flex-col md:flex-row">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-surface focus:p-2"
      >
        Go to the content
      </a>
      <Navigation />
      <div className="flex min-w-0 grow flex-col pb-16 md:pb-0">
        <header className="sticky top-0 z-20 flex items-center justify-between gap-3 border-b border-line bg-surface px-3 py-2 sm:px-6">
          <span className="truncate text-sm text-muted">
            {signedIn.data.singleUser ? "This computer" : signedIn.data.name}
          </span>
          <span className="flex items-center gap-2">
            <ThemeButton />
            <KillSwitch />
          </span>
        </header>
        <main id="content" className="grow">
          <Outlet />
        </main>
      </div>
    </div>
  );
}

function Navigation() {
  return (
    <nav
      aria-label="Pages"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface md:sticky md:top-0 md:h-dvh md:w-48 md:shrink-0 md:flex-col md:gap-1 md:border-t-0 md:border-r md:p-3"
    >
      <Link
        to="/"
        className="mb-4 hidden items-center gap-2 px-2 font-semibold tracking-tight md:flex"
      >
        <img src="/icon.svg" alt="" width="24" height="24" /> Signalbox
      </Link>
      {PLACES.map((place) => (
        <Link
          key={place.to}
          to={place.to}
          activeOptions={{ exact: place.to === "/" }}
          className="flex flex-1 flex-col items-center gap-0.5 px-1 py-2 text-xs font-medium text-muted hover:text-ink data-[status=active]:text-accent md:flex-none md:flex-row md:gap-2.5 md:rounded-md md:px-2 md:text-sm md:data-[status=active]:bg-accent-soft"
        >
          <Icon name={place.icon} />
          {place.name}
        </Link>
      ))}
    </nav>
  );
}

function ThemeButton() {
  const [theme, setTheme] = useState(storedTheme);
  const other = theme === "light" ? "dark" : "light";
  return (
    <Button
      tone="quiet"
      small
      aria-label={`Switch to ${other}`}
      onClick={() => {
        chooseTheme(other);
        setTheme(other);
      }}
    >
      <Icon name="theme" />
    </Button>
  );
}
