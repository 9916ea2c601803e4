package org.signalbox.broker.alpaca;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.signalbox.broker.http.HttpReply;
import org.signalbox.broker.http.HttpReply.Answered;
import org.signalbox.broker.http.UnreadableAnswerException;
import org.signalbox.trade.broker.BrokerUnavailableException;

/** What requests have in common that only ask. */
final class Reading {

  private Reading() {}

  /**
   * What a reply tells.
   *
   * @throws BrokerUnavailableException where nothing was learnt
   */
  static <T> T of(HttpReply reply, Function<String, T> reader) {
    return switch (reply) {
      case Answered answer when answer.isOk() && answer.isJson() -> parsed(answer, reader);
      case Answered answer -> throw new BrokerUnavailableException(AlpacaProblem.of(answer).text());
      case HttpReply.NotSent(String cause) -> throw new BrokerUnavailableException(cause);
      case HttpReply.Unknown(String cause) -> throw new BrokerUnavailableException(cause);
    };
  }

  private static <T> T parsed(Answered answer, Function<String, T> reader) {
    try {
      return reader.apply(answer.body());
    } catch (UnreadableAnswerException broken) {
      throw new BrokerUnavailableException("the answer is unreadable", broken);
    }
  }

  /** A value as it stands in a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
