package org.signalbox.broker.alpaca;

import java.util.Optional;
import java.util.Set;
import org.signalbox.broker.http.Fields;
import org.signalbox.broker.http.HttpReply.Answered;
import org.signalbox.broker.http.UnreadableAnswerException;

/**
 * What Alpaca says where it does not do what it was asked.
 *
 * @param proved whether the answer proves that nothing was done
 * @param text one clause for a person to read
 */
record AlpacaProblem(boolean proved, String text) {

  /** Answers by which Alpaca refuses what it has read; everything else leaves open what it did. */
  private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 422);

  static AlpacaProblem of(Answered answer) {
    Optional<Fields> body = body(answer);
    boolean readable = body.isPresent() || answer.body().isEmpty();
    String message = body.flatMap(it -> it.find("message")).orElse("HTTP " + answer.status());
    String code = body.flatMap(it -> it.find("code")).map(" (%s)"::formatted).orElse("");
    return new AlpacaProblem(REFUSALS.contains(answer.status()) && readable, message + code);
  }

  private static Optional<Fields> body(Answered answer) {
    try {
      return answer.isJson() ? Optional.of(Fields.parse(answer.body())) : Optional.empty();
    } catch (UnreadableAnswerException _) {
      return Optional.empty();
    }
  }

  /** Whether an order was refused because its client id was used before. */
  boolean isRepeatedId() {
    return proved && text.contains("client_order_id") && text.contains("unique");
  }
}
