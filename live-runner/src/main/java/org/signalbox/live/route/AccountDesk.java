package org.signalbox.live.route;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.trade.broker.Broker;
import org.signalbox.trade.broker.Capabilities;
import org.signalbox.trade.broker.Funds;

/**
 * One account at a broker, with the appointments that the router has there. Instances hold state
 * and belong to one thread.
 */
final class AccountDesk {

  private static final Duration SILENT = Duration.ofSeconds(10);

  private final BrokerAccount account;
  private final Broker broker;
  private final Capabilities capabilities;
  private final TokenBucket bucket;
  private final Breaker breaker = new Breaker();
  private final Map<String, Instant> looks = new HashMap<>();
  private final Map<String, Doubt> doubts = new HashMap<>();
  private final Map<String, Instant> mismatches = new HashMap<>();
  private final Set<String> said = new HashSet<>();
  private Optional<Funds> funds = Optional.empty();
  private Optional<Instant> disconnected = Optional.empty();
  private Optional<Instant> readUntil = Optional.empty();
  private Instant reconcileAt = Instant.MIN;
  private Instant pullAt = Instant.MIN;

  AccountDesk(BrokerAccount account, Broker broker) {
    this.account = account;
    this.broker = broker;
    this.capabilities = broker.capabilities();
    this.bucket = new TokenBucket(capabilities.ordersPerMinute());
  }

  BrokerAccount account() {
    return account;
  }

  Broker broker() {
    return broker;
  }

  Capabilities capabilities() {
    return capabilities;
  }

  TokenBucket bucket() {
    return bucket;
  }

  Breaker breaker() {
    return breaker;
  }

  /** Orders to be looked up, by client id, and when. */
  Map<String, Instant> looks() {
    return looks;
  }

  /** An order is to be looked up; an earlier appointment stays. */
  void look(String clientId, Instant at) {
    looks.merge(clientId, at, (one, other) -> one.isBefore(other) ? one : other);
  }

  Map<String, Doubt> doubts() {
    return doubts;
  }

  /** Symbols whose holdings differ from the books, and since when. */
  Map<String, Instant> mismatches() {
    return mismatches;
  }

  /** Whether something is said for the first time. */
  boolean saysFirst(String what) {
    return said.add(what);
  }

  Optional<BigDecimal> buyingPower() {
    return funds.map(Funds::buyingPower);
  }

  Optional<Funds> funds() {
    return funds;
  }

  void funds(Funds read) {
    funds = Optional.of(read);
  }

  void connected() {
    disconnected = Optional.empty();
    reconcileAt = Instant.MIN;
  }

  void disconnected(Instant now) {
    disconnected = disconnected.or(() -> Optional.of(now));
  }

  /** Whether so long nothing was heard that what is known may be old. */
  boolean isSilent(Instant now) {
    return disconnected.map(since -> since.plus(SILENT).isBefore(now)).orElse(false);
  }

  /** Until when all executions were read. */
  Optional<Instant> readUntil() {
    return readUntil;
  }

  void readUntil(Instant instant) {
    readUntil = Optional.of(instant);
  }

  Instant reconcileAt() {
    return reconcileAt;
  }

  void reconcileAt(Instant next) {
    reconcileAt = next;
  }

  Instant pullAt() {
    return pullAt;
  }

  void pullAt(Instant next) {
    pullAt = next;
  }

  /** Forgets its appointments: another may have acted in between. */
  void begin() {
    looks.clear();
    doubts.clear();
    mismatches.clear();
    readUntil = Optional.empty();
    reconcileAt = Instant.MIN;
    pullAt = Instant.MIN;
  }
}
