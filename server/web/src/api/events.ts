import { useEffect, useRef } from "react";
import { streamAt } from "./client";

/**
 * Listens to a stream of events as long as the component stands. The browser comes back by itself
 * after an interruption and names the last event it has, so that none is missed.
 */
export function useStream<T>(
  path: string | undefined,
  kinds: readonly string[],
  onEvent: (event: T) => void,
) {
  const handler = useRef(onEvent);
  handler.current = onEvent;
  const listened = kinds.join();
  useEffect(() => {
    if (!path) return;
    const source = new EventSource(streamAt(path));
    const take = (message: MessageEvent<string>) => handler.current(JSON.parse(message.data) as T);
    source.onmessage = take;
    for (const kind of listened.split(",")) source.addEventListener(kind, take);
    return () => source.close();
  }, [path, listened]);
}
