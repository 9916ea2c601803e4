import type { ApiError } from "./types";

const PREFIX = "/api/v1";
const UNAUTHORIZED = 401;
const OUR_FAULT = 500;

/** A call that the server refused, in its own words. */
export class Refused extends Error {
  constructor(readonly error: ApiError) {
    super(error.message);
  }

  get status(): number {
    return this.error.status;
  }

  /** The message with its remedy, as a sentence for people. */
  get sentence(): string {
    const { message, hint } = this.error;
    return hint ? `${message}: ${hint}` : message;
  }
}

let renewal: Promise<boolean> | undefined;

/** One renewal serves all calls that found the session run out, and waits for those of other tabs. */
export function renewed(): Promise<boolean> {
  const renew = () => send("POST", "/session/refresh").then((answer) => answer.ok);
  renewal ??= Promise.resolve(navigator.locks?.request("signalbox-renewal", renew) ?? renew())
    .catch(() => false)
    .finally(() => {
      renewal = undefined;
    });
  return renewal;
}

/** While nobody is signed in any more, calls wait here: for the same person, or for another. */
let away: { again: Promise<boolean>; settle: (same: boolean) => void } | undefined;
let onLeave: (() => void) | undefined;

/** Has the page ask who is there when a session ends that it did not end itself. */
export function whenSignedOut(listener: (() => void) | undefined) {
  onLeave = listener;
}

/** Lets calls go on that waited; those of another person are given up. */
export function signedInAgain(same: boolean) {
  away?.settle(same);
  away = undefined;
}

/** Whether the same person came back; nobody does where the page does not ask. */
function cameBack(): Promise<boolean> {
  if (!away) {
    if (!onLeave) return Promise.resolve(false);
    let settle: (same: boolean) => void = () => {};
    const again = new Promise<boolean>((resolve) => {
      settle = resolve;
    });
    away = { again, settle };
    onLeave();
  }
  return away.again;
}

/**
 * Names of calls whose outcome is not known yet. Who makes the same call again meanwhile means the
 * same one, and the server carries it out once.
 */
const unknown = new Map<string, string>();

function send(method: string, path: string, body?: unknown, key?: string): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (key) headers["Idempotency-Key"] = key;
  if (method !== "GET") headers["X-Signalbox"] = "1";
  if (body !== undefined) headers["Content-Type"] = "application/json";
  return fetch(PREFIX + path, {
    method,
    headers,
    credentials: "same-origin",
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function refusal(answer: Response): Promise<Refused> {
  const fallback: ApiError = {
    status: answer.status,
    title: answer.statusText,
    code: "unknown",
    message: `the server answered ${answer.status}`,
    hint: null,
    diagnostics: [],
    request: "",
  };
  const told = await answer.json().catch(() => ({}));
  return new Refused({ ...fallback, ...told });
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const what = `${method} ${path} ${JSON.stringify(body)}`;
  const key = method === "GET" ? undefined : (unknown.get(what) ?? crypto.randomUUID());
  if (key) unknown.set(what, key);
  const answer = await signedIn(method, path, () => send(method, path, body, key));
  if (answer.status < OUR_FAULT) unknown.delete(what);
  if (!answer.ok) throw await refusal(answer);
  const text = await answer.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** Makes a call as somebody who is signed in: anew where the session had run out. */
async function signedIn(
  method: string,
  path: string,
  attempt: () => Promise<Response>,
): Promise<Response> {
  if (method === "POST" && path.startsWith("/session")) return attempt();
  if (away) await away.again;
  const first = await attempt();
  if (first.status !== UNAUTHORIZED) return first;
  const second = (await renewed()) ? await attempt() : first;
  if (second.status !== UNAUTHORIZED) return second;
  return (await cameBack()) ? attempt() : second;
}

export const get = <T>(path: string) => call<T>("GET", path);
export const post = <T>(path: string, body?: unknown) => call<T>("POST", path, body);
export const put = <T>(path: string, body: unknown) => call<T>("PUT", path, body);
export const patch = <T>(path: string, body: unknown) => call<T>("PATCH", path, body);
export const remove = (path: string) => call<undefined>("DELETE", path);

/** Where a stream of events is. */
export const streamAt = (path: string) => PREFIX + path;

/** What went wrong, as a clause. */
export function reason(error: unknown): string {
  if (error instanceof Refused) return error.sentence;
  return error instanceof TypeError ? "the server cannot be reached" : String(error);
}
