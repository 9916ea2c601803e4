package org.signalbox.server.route;

import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.post;

import java.time.Duration;
import java.util.List;
import org.signalbox.assistant.Conversation;
import org.signalbox.server.api.Call;
import org.signalbox.server.api.EventStream;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Rate;
import org.signalbox.server.chat.Chat;
import org.signalbox.server.chat.Chats;
import org.signalbox.server.view.chat.ChatView;
import org.signalbox.server.view.chat.ChatView.NewMessage;
import org.signalbox.server.view.chat.ChatView.PieceView;

/** {@code /chats}: conversations that end in a text for a person to keep, and in nothing else. */
public final class ChatRoutes implements Resource {

  private static final Duration BEAT = Duration.ofSeconds(10);

  private final Chats chats;

  public ChatRoutes(Chats chats) {
    this.chats = chats;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        post("/chats", "openChat", "Opens a conversation about strategies")
            .answers(
                ChatView.class,
                call -> new ChatView(chats.begin(call.caller().tenant()).id(), chats.hasModel())),
        post("/chats/{chat}/messages", "say", "Says something; the answer comes as a stream")
            .limited(Rate.HEAVY)
            .takes(NewMessage.class)
            .does(this::say),
        get("/chats/{chat}/pieces", "watchChat", "Tells what is said, after Last-Event-ID")
            .streams(PieceView.class, this::watch));
  }

  private Chat find(Call call) {
    return chats.find(call.caller().tenant(), call.id("chat")).orElseThrow(Refusal::notFound);
  }

  private void say(Call call, NewMessage message) {
    Chat chat = find(call);
    if (message.text().isBlank() || message.text().length() > Conversation.LONGEST_MESSAGE) {
      throw Refusal.member(
          "text", "'text' must have 1 to " + Conversation.LONGEST_MESSAGE + " characters");
    }
    if (!chat.say(message.text())) {
      throw Refusal.of(Kind.CONFLICT, "the answer to the last message is not over");
    }
  }

  private void watch(Call call, EventStream events) {
    Chat chat = find(call);
    long seen = events.lastSeen().map(ChatRoutes::number).orElse(0L);
    events.beat();
    try {
      while (chats.isOpen() && call.isStillAdmitted()) {
        List<PieceView> pieces = chat.after(seen, BEAT);
        if (pieces.isEmpty()) {
          events.beat();
        }
        for (PieceView piece : pieces) {
          events.send(Long.toString(piece.number()), "piece", piece);
          seen = piece.number();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static long number(String text) {
    try {
      return Math.max(0, Long.parseLong(text));
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
