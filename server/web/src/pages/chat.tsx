import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { post, reason } from "../api/client";
import { useStream } from "../api/events";
import type { ChatInfo, Piece } from "../api/types";
import { Button } from "../ui/button";
import { Message, Page } from "../ui/surface";
import { PieceView } from "./piece";

const OPENED = "signalbox.chat";
const PIECES = ["piece"];

const SUGGESTIONS = [
  "Buy AAPL when the 3-day RSI falls below 25 and the close is above its 50-day average, sell after 5 days",
  "Buy BTC/USD on 15 minute bars when the close crosses above the highest high of 20 bars, stop loss 2%",
];

/** A conversation that ends in a text to keep, and can end in nothing else. */
export function ChatPage() {
  const [chat, setChat] = useState<ChatInfo | undefined>(stored);
  const [fault, setFault] = useState<string>();
  const opened = useRef(false);

  useEffect(() => {
    if (chat || opened.current) return;
    opened.current = true;
    post<ChatInfo>("/chats").then(
      (made) => {
        sessionStorage.setItem(OPENED, JSON.stringify(made));
        setChat(made);
      },
      (error) => setFault(reason(error)),
    );
  }, [chat]);

  return (
    <Page
      title="Chat"
      actions={
        <Button
          onClick={() => {
            sessionStorage.removeItem(OPENED);
            opened.current = false;
            setChat(undefined);
          }}
        >
          New conversation
        </Button>
      }
    >
      {fault && <Message tone="short">{fault}</Message>}
      {chat && <Talk key={chat.id} chat={chat} />}
    </Page>
  );
}

function stored(): ChatInfo | undefined {
  const kept = sessionStorage.getItem(OPENED);
  return kept === null ? undefined : JSON.parse(kept);
}

function Talk({ chat }: { chat: ChatInfo }) {
  const [pieces, setPieces] = useState<Piece[]>([]);
  const end = useRef<HTMLDivElement>(null);
  useStream<Piece>(`/chats/${chat.id}/pieces`, PIECES, (piece) =>
    setPieces((before) =>
      before.some((it) => it.number === piece.number) ? before : [...before, piece],
    ),
  );
  const last = pieces.at(-1);
  useEffect(() => {
    if (last) end.current?.scrollIntoView({ block: "nearest" });
  }, [last]);
  const answering = last !== undefined && last.kind !== "done";
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-4">
      <p className="text-sm text-muted">
        {chat.model
          ? "A language model answers; it can look things up, check and try strategies, and nothing else."
          : "A translator of plain sentences answers; it asks back what it does not understand."}{" "}
        What comes of it is a text, which you read and keep, or not.
      </p>
      <section aria-label="Conversation" aria-live="polite" className="flex flex-col gap-3">
        {joined(pieces).map((piece) => (
          <PieceView key={piece.number} piece={piece} />
        ))}
        {answering && <p className="text-sm text-muted">…</p>}
        <div ref={end} />
      </section>
      <Say chat={chat} answering={answering} begun={pieces.length > 0} />
    </div>
  );
}

/** Words that follow each other are one text. */
function joined(pieces: readonly Piece[]): Piece[] {
  const texts: Piece[] = [];
  for (const piece of pieces) {
    const before = texts.at(-1);
    if (piece.kind === "text" && before?.kind === "text") {
      texts[texts.length - 1] = { ...before, text: before.text + piece.text };
    } else if (piece.kind !== "done" || piece.text !== "") {
      texts.push(piece);
    }
  }
  return texts;
}

function Say({ chat, answering, begun }: { chat: ChatInfo; answering: boolean; begun: boolean }) {
  const [text, setText] = useState("");
  const saying = useMutation({
    mutationFn: () => post(`/chats/${chat.id}/messages`, { text }),
    onSuccess: () => setText(""),
  });
  return (
    <form
      className="sticky bottom-16 flex flex-col gap-2 rounded-card border border-line bg-surface p-3 shadow-card md:bottom-3"
      onSubmit={(event) => {
        event.preventDefault();
        saying.mutate();
      }}
    >
      {!begun &&
        SUGGESTIONS.map((it) => (
          <button
            key={it}
            type="button"
            className="rounded-md border border-dashed border-line-strong px-2.5 py-1.5 text-left text-sm text-muted hover:border-accent hover:text-ink"
            onClick={() => setText(it)}
          >
            {it}
          </button>
        ))}
      {saying.isError && <Message tone="short">{reason(saying.error)}</Message>}
      <div className="flex items-end gap-2">
        <textarea
          aria-label="Message"
          rows={2}
          className="control grow"
          placeholder="What should the strategy do?"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey) {
              event.preventDefault();
              if (text.trim() && !answering) saying.mutate();
            }
          }}
        />
        <Button tone="primary" type="submit" disabled={!text.trim() || answering}>
          Send
        </Button>
      </div>
    </form>
  );
}
