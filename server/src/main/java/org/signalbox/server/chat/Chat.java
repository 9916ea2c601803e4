package org.signalbox.server.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.signalbox.assistant.Conversation;
import org.signalbox.assistant.DraftStrategy;
import org.signalbox.assistant.Reply;
import org.signalbox.server.view.DiagnosticView;
import org.signalbox.server.view.chat.ChatView.DraftView;
import org.signalbox.server.view.chat.ChatView.PieceView;

/** One conversation and what was said in it. May be used from several threads. */
public final class Chat {

  private final UUID id;
  private final Conversation conversation;
  private final List<PieceView> pieces = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private boolean answering;
  private boolean woken;

  Chat(UUID id, Conversation conversation) {
    this.id = id;
    this.conversation = conversation;
  }

  public UUID id() {
    return id;
  }

  /**
   * Says something; the answer is made meanwhile.
   *
   * @return false where the answer to the last message is not over
   */
  public boolean say(String message) {
    lock.lock();
    try {
      if (answering) {
        return false;
      }
      answering = true;
      add("message", message, List.of(), List.of(), List.of(), Optional.empty());
    } finally {
      lock.unlock();
    }
    Thread.ofVirtual().name("chat").start(() -> answer(message));
    return true;
  }

  private void answer(String message) {
    try {
      conversation.say(message, this::take);
    } catch (RuntimeException fault) {
      take(new Reply.Done(Reply.Outcome.FAILED, "a fault of Signalbox itself ended the answer"));
    } finally {
      answered();
    }
  }

  private void answered() {
    lock.lock();
    try {
      answering = false;
    } finally {
      lock.unlock();
    }
  }

  private void take(Reply reply) {
    lock.lock();
    try {
      switch (reply) {
        case Reply.Text(String piece) -> plain("text", piece);
        case Reply.ToolUsed(String tool, String gist) -> plain("tool", tool + ": " + gist);
        case Reply.Problems(var source, var diagnostics) ->
            add(
                "problems",
                "",
                List.of(),
                List.of(),
                diagnostics.stream().map(it -> DiagnosticView.of(source, it)).toList(),
                Optional.empty());
        case Reply.Question(String question, var understood, var ways) ->
            add("question", question, understood, ways, List.of(), Optional.empty());
        case Reply.Draft(var draft) ->
            add("draft", "", List.of(), List.of(), List.of(), Optional.of(view(draft)));
        case Reply.Done(_, String reason) -> plain("done", reason);
      }
    } finally {
      lock.unlock();
    }
  }

  private static DraftView view(DraftStrategy draft) {
    return new DraftView(draft.source(), draft.paraphrase());
  }

  private void plain(String kind, String text) {
    add(kind, text, List.of(), List.of(), List.of(), Optional.empty());
  }

  private void add(
      String kind,
      String text,
      List<String> understood,
      List<String> ways,
      List<DiagnosticView> diagnostics,
      Optional<DraftView> draft) {
    pieces.add(new PieceView(pieces.size() + 1, kind, text, understood, ways, diagnostics, draft));
    grown.signalAll();
  }

  /** Lets nobody wait any longer. */
  void wake() {
    lock.lock();
    try {
      woken = true;
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The pieces after a number; waits where there are none. Empty after some time. */
  public List<PieceView> after(long number, Duration most) throws InterruptedException {
    lock.lock();
    try {
      long left = most.toNanos();
      while (pieces.size() <= number && left > 0 && !woken) {
        left = grown.awaitNanos(left);
      }
      return pieces.size() <= number
          ? List.of()
          : List.copyOf(pieces.subList((int) number, pieces.size()));
    } finally {
      lock.unlock();
    }
  }
}
