package org.signalbox.server.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.signalbox.assistant.StrategyAssistant;

/** The conversations of all tenants. May be used from several threads. */
public final class Chats implements AutoCloseable {

  private static final int MOST_OF_A_TENANT = 20;

  private final StrategyAssistant assistant;
  private final Map<UUID, Map<UUID, Chat>> tenants = new ConcurrentHashMap<>();
  private volatile boolean open = true;

  public Chats(StrategyAssistant assistant) {
    this.assistant = assistant;
  }

  /** Whether a language model answers. */
  public boolean hasModel() {
    return assistant.hasModel();
  }

  /** Opens a conversation; the tenant's oldest is forgotten where there are many. */
  public Chat begin(UUID tenant) {
    Chat chat = new Chat(UUID.randomUUID(), assistant.begin());
    tenants.compute(
        tenant,
        (_, open) -> {
          Map<UUID, Chat> chats = open == null ? new LinkedHashMap<>() : new LinkedHashMap<>(open);
          chats.put(chat.id(), chat);
          if (chats.size() > MOST_OF_A_TENANT) {
            chats.remove(chats.keySet().iterator().next());
          }
          return chats;
        });
    return chat;
  }

  /** Whether anything is still told. */
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
    tenants.values().forEach(chats -> chats.values().forEach(Chat::wake));
  }

  /** The conversation of a tenant. */
  public Optional<Chat> find(UUID tenant, UUID id) {
    return Optional.ofNullable(tenants.getOrDefault(tenant, Map.of()).get(id));
  }
}
