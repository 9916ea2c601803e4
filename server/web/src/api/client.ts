import type { ApiError } from "./types";

const PREFIX = "/api/v1";
const UNAUTHORIZED = 401;

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

/** One renewal serves all calls that found the session run out. */
function renewed(): Promise<boolean> {
  renewal ??= send("POST", "/session/refresh")
    .then((answer) => answer.ok)
    .finally(() => {
      renewal = undefined;
    });
  return renewal;
}

function send(method: string, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json" };
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
  let answer = await send(method, path, body);
  if (answer.status === UNAUTHORIZED && !path.startsWith("/session") && (await renewed())) {
    answer = await send(method, path, body);
  }
  if (!answer.ok) throw await refusal(answer);
  const text = await answer.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
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
