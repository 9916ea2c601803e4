package org.signalbox.assistant.model;

import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/** Builds the client of a provider. Requests and answers are never logged: a key is in them. */
final class Models {

  private static final int MOST_TOKENS = 4_096;

  private Models() {}

  static StreamingChatModel open(ModelSettings settings) {
    return switch (settings.provider()) {
      case ANTHROPIC ->
          AnthropicStreamingChatModel.builder()
              .httpClientBuilder(new JdkHttpClientBuilder())
              .baseUrl(settings.address())
              .apiKey(settings.key().reveal())
              .modelName(settings.model())
              .maxTokens(MOST_TOKENS)
              .timeout(settings.timeout())
              .build();
      case OPENAI ->
          OpenAiStreamingChatModel.builder()
              .httpClientBuilder(new JdkHttpClientBuilder())
              .baseUrl(settings.address())
              .apiKey(settings.key().reveal())
              .modelName(settings.model())
              .maxTokens(MOST_TOKENS)
              .timeout(settings.timeout())
              .build();
      case OLLAMA ->
          OllamaStreamingChatModel.builder()
              .httpClientBuilder(new JdkHttpClientBuilder())
              .baseUrl(settings.address())
              .modelName(settings.model())
              .numPredict(MOST_TOKENS)
              .timeout(settings.timeout())
              .build();
    };
  }
}
