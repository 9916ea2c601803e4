import { useEffect, useRef, useState } from "react";
import { get, streamAt } from "./client";

const AGAIN_MS = 1_000;

/**
 * Listens to a stream of events as long as the component stands. The browser comes back by itself
 * after an interruption and names the last event it has, so that none is missed. Where it was
 * refused, since its session had run out, it comes back when somebody is signed in.
 */
export function useStream<T>(
  path: string | undefined,
  kinds: readonly string[],
  onEvent: (event: T) => void,
) {
  const handler = useRef(onEvent);
  handler.current = onEvent;
  const last = useRef("");
  const [round, setRound] = useState(0);
  const listened = kinds.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round opens the stream anew
  useEffect(() => {
    if (!path) return;
    const source = new EventSource(
      streamAt(last.current ? `${path}?after=${encodeURIComponent(last.current)}` : path),
    );
    let again: ReturnType<typeof setTimeout> | undefined;
    const take = (message: MessageEvent<string>) => {
      last.current = message.lastEventId;
      handler.current(JSON.parse(message.data) as T);
    };
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return;
      again = setTimeout(
        () =>
          get("/session").then(
            () => setRound((it) => it + 1),
            () => {},
          ),
        AGAIN_MS,
      );
    };
    source.onmessage = take;
    for (const kind of listened.split(",")) source.addEventListener(kind, take);
    return () => {
      clearTimeout(again);
      source.close();
    };
  }, [path, listened, round]);
}
