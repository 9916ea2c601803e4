package org.signalbox.live.journal.table;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kill switch. It is latched: a level rises by itself as far as it is asked to, and falls only
 * when a person takes it back.
 */
public interface Kills {

  /** How much is stopped. Each includes those before it. */
  enum Level {
    /** Nothing that could make a position larger is sent. */
    NO_NEW_RISK(1),
    /** All working orders are cancelled. */
    CANCEL_ALL(2),
    /** All positions are closed. */
    FLATTEN(3);

    private final int grade;

    Level(int grade) {
      this.grade = grade;
    }

    /** As the table has it; the higher stops more. */
    public int grade() {
      return grade;
    }

    public static Level ofGrade(int grade) {
      for (Level level : values()) {
        if (level.grade == grade) {
          return level;
        }
      }
      throw new IllegalArgumentException("no level of the kill switch has grade " + grade);
    }
  }

  /** What is stopped. */
  sealed interface Scope {

    record Everything() implements Scope {}

    record OneTenant(String tenant) implements Scope {}

    record OneAccount(BrokerAccount account) implements Scope {}

    record OneDeployment(String deployment) implements Scope {}

    /** Its key in the table. */
    default String key() {
      return switch (this) {
        case Everything _ -> "*";
        case OneTenant(String tenant) -> "tenant:" + tenant;
        case OneAccount(BrokerAccount account) -> "account:" + account;
        case OneDeployment(String deployment) -> "deployment:" + deployment;
      };
    }
  }

  /** A switch that is on. */
  record Kill(String scope, Level level, String by, String reason, Instant at) {
    public Kill {
      at = Micros.of(at);
    }
  }

  /**
   * Turns a switch on, or raises its level; a lower level than it has changes nothing.
   *
   * @return whether something was changed
   */
  boolean kill(Scope scope, Level level, String by, String reason, Instant at);

  /**
   * Turns a switch off.
   *
   * @return whether it was on
   */
  boolean reset(Scope scope);

  /** The highest level that holds for a deployment, whichever switch it comes from. */
  Optional<Kill> over(Deployment deployment);

  /** The one of these switches that stops a deployment furthest. */
  static Optional<Kill> over(Deployment deployment, List<Kill> on) {
    List<String> scopes =
        Stream.of(
                new Scope.Everything(),
                new Scope.OneTenant(deployment.tenant()),
                new Scope.OneAccount(deployment.account()),
                new Scope.OneDeployment(deployment.id()))
            .map(Scope::key)
            .toList();
    return on.stream()
        .filter(it -> scopes.contains(it.scope()))
        .max(Comparator.comparing(Kill::level).thenComparing(Kill::scope));
  }

  /** All switches that are on, by scope. */
  List<Kill> all();
}
