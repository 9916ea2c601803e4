import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { reason, renewed, signedInAgain, whenSignedOut } from "../api/client";
import { useMay } from "../api/may";
import { presence } from "../api/queries";
import type { Presence, Session } from "../api/types";
import { chooseTheme, storedTheme } from "../design/theme";
import { Button } from "../ui/button";
import { Icon, type IconName } from "../ui/icon";
import { Account } from "./account";
import { KillSwitch } from "./kill";
import { linkToken, SignIn, SignInAgain } from "./sign-in";

const PLACES: readonly { to: string; name: string; icon: IconName; forWork?: true }[] = [
  { to: "/", name: "Strategies", icon: "strategies" },
  { to: "/backtests", name: "Backtests", icon: "backtests" },
  { to: "/live", name: "Live", icon: "live" },
  { to: "/data", name: "Data", icon: "data" },
  { to: "/chat", name: "Chat", icon: "chat", forWork: true },
];

const EARLY_MS = 60_000;

/** Lets in who is signed in, and nobody else; nothing of the page is left when they sign out. */
export function Shell() {
  const client = useQueryClient();
  const [byLink, setByLink] = useState(linkToken() !== undefined);
  const [expired, setExpired] = useState(false);
  const found = useQuery({ ...presence, enabled: !byLink });
  const session = found.data?.session ?? undefined;
  const user = session?.user;
  useRenewal(session);

  useEffect(() => {
    whenSignedOut(user === undefined ? undefined : () => setExpired(true));
    return () => whenSignedOut(undefined);
  }, [user]);

  const enter = (entered: Session) => {
    const same = entered.user === user;
    if (!same) forget(client);
    client.setQueryData(presence.queryKey, {
      singleUser: entered.singleUser,
      session: entered,
    });
    setByLink(false);
    setExpired(false);
    signedInAgain(same);
    if (same) void client.invalidateQueries();
  };

  const leave = () => {
    forget(client);
    client.setQueryData(presence.queryKey, { singleUser: false, session: null });
  };

  if (byLink) return <SignIn onDone={enter} />;
  if (session) {
    return (
      <>
        <House key={user} session={session} onLeft={leave} />
        {expired && <SignInAgain name={session.name} onDone={enter} />}
      </>
    );
  }
  if (found.isPending) return <p className="p-6 text-muted">Loading …</p>;
  return <SignIn way={found.data ? way(found.data) : reason(found.error)} onDone={enter} />;
}

const way = ({ singleUser }: Presence) =>
  singleUser ? "Open the link that signalbox serve printed, or sign in." : undefined;

/** Renews a session shortly before it runs out, so that nothing is interrupted. */
function useRenewal(session: Session | undefined) {
  const client = useQueryClient();
  const expires = session?.expires;
  useEffect(() => {
    if (expires === undefined) return;
    const renew = () =>
      void renewed().then((done) => {
        if (done) void client.invalidateQueries({ queryKey: presence.queryKey });
      });
    const timer = setTimeout(renew, Math.max(0, Date.parse(expires) - Date.now() - EARLY_MS));
    return () => clearTimeout(timer);
  }, [expires, client]);
}

/** Leaves nothing in the browser's memory of what somebody saw. */
function forget(client: QueryClient) {
  const here = presence.queryKey[0];
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== here });
  client.getMutationCache().clear();
  sessionStorage.clear();
}

/** What stands around every page: where one can go, who one is, and the switch that stops trading. */
function House({ session: signedIn, onLeft }: { session: Session; onLeft: () => void }) {
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
          {signedIn.singleUser ? (
            <span className="truncate text-sm text-muted">This computer</span>
          ) : (
            <Account session={signedIn} onLeft={onLeft} />
          )}
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
  const works = useMay("WORK");
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
      {PLACES.filter((place) => works || !place.forWork).map((place) => (
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
