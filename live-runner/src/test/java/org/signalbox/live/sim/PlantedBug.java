package org.signalbox.live.sim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.BrokerAccount;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.Holds;
import org.signalbox.live.journal.table.Kills;
import org.signalbox.live.journal.table.Leases;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.live.sim.Exchange.Done;
import org.signalbox.trade.Transaction;
import org.signalbox.trade.broker.PaperBroker;

/** A mistake that a router, or what is around it, could make: each breaks one thing. */
enum PlantedBug {
  NONE,

  /** Decisions are keyed by the time of waking, not by the time they were scheduled for. */
  DECISION_NOT_UNIQUE {
    @Override
    String fireKey(String bar, World world) {
      return bar + "@" + world.now();
    }
  },

  /** A request without an answer is made again at once. */
  BLIND_RETRY {
    @Override
    PaperBroker broker(PaperBroker broker, Simulation house) {
      return TamperedBroker.retrying(broker);
    }
  },

  /** A claim is committed only with what comes after it. */
  SENT_BEFORE_COMMIT {
    @Override
    Store<Mode.Paper> store(Store<Mode.Paper> store, Simulation house) {
      return new LateStore(store);
    }
  },

  /** Executions of one instrument at one instant are taken for the same one. */
  DEDUPE_BY_TIME {
    @Override
    Tables tables(Tables tables, Simulation house) {
      return replaced(
          tables,
          "fills",
          Intercept.of(
              Fills.class,
              tables.fills(),
              Map.of(
                  "has",
                  (through, arguments) ->
                      Boolean.TRUE.equals(through.call(arguments))
                          || sameTime(tables, house, (String) arguments[1]))));
    }
  },

  /** Whoever once had the lease may write. */
  FENCING_IGNORED {
    @Override
    Tables tables(Tables tables, Simulation house) {
      return replaced(
          tables,
          "leases",
          Intercept.of(Leases.class, tables.leases(), Map.of("holds", (_, _) -> true)));
    }
  },

  /** What guards a position is stored some time after the fill. */
  STOP_STORED_LATER {
    @Override
    Store<Mode.Paper> store(Store<Mode.Paper> store, Simulation house) {
      return new ForgetfulStore(store, house.world());
    }
  },

  /** Money is counted in binary fractions. */
  DOUBLE_MONEY {
    @Override
    Tables tables(Tables tables, Simulation house) {
      return replaced(
          tables,
          "books",
          Intercept.of(
              Books.class,
              tables.books(),
              Map.of(
                  "post",
                  (through, arguments) ->
                      through.call(arguments[0], inDoubles((Transaction) arguments[1])))));
    }
  },

  /** What an order held stays held. */
  HOLD_NEVER_RELEASED {
    @Override
    Tables tables(Tables tables, Simulation house) {
      return replaced(
          tables,
          "holds",
          Intercept.of(Holds.class, tables.holds(), Map.of("release", (_, _) -> null)));
    }
  },

  /** An order is called cancelled as soon as that was asked for. */
  CANCEL_TAKEN_FOR_END {
    @Override
    PaperBroker broker(PaperBroker broker, Simulation house) {
      return TamperedBroker.endingAtOnce(broker, house.world());
    }
  },

  /** No answer is taken for a refusal. */
  UNKNOWN_TAKEN_FOR_REFUSAL {
    @Override
    PaperBroker broker(PaperBroker broker, Simulation house) {
      return TamperedBroker.refusing(broker);
    }
  },

  /** What was missed while the stream was down is not read. */
  GAP_IGNORED {
    @Override
    PaperBroker broker(PaperBroker broker, Simulation house) {
      return TamperedBroker.forgetting(broker);
    }
  },

  /** The kill switch falls back after a minute. */
  KILL_NOT_LATCHED {
    @Override
    Tables tables(Tables tables, Simulation house) {
      return replaced(
          tables,
          "kills",
          Intercept.of(
              Kills.class,
              tables.kills(),
              Map.of(
                  "over",
                  (through, arguments) -> fresh(through.call(arguments), house.world()),
                  "all",
                  (through, arguments) -> allFresh(through.call(arguments), house.world()))));
    }
  };

  /** How a node's process sees the store. */
  Store<Mode.Paper> store(Store<Mode.Paper> store, Simulation house) {
    UnaryOperator<Tables> tampering = tables -> tables(tables, house);
    return this == NONE ? store : new TamperedStore(store, tampering, house.store()::fenced);
  }

  Tables tables(Tables tables, Simulation house) {
    return tables;
  }

  /** How a node's process sees the broker. */
  PaperBroker broker(PaperBroker broker, Simulation house) {
    return broker;
  }

  String fireKey(String bar, World world) {
    return bar;
  }

  private static Tables replaced(Tables tables, String name, Object table) {
    return Intercept.of(Tables.class, tables, Map.of(name, (_, _) -> table));
  }

  private static boolean sameTime(Tables tables, Simulation house, String executionId) {
    BrokerAccount account = Setup.ACCOUNT;
    return house.exchange().executions().stream()
        .map(Done::execution)
        .filter(it -> it.id().equals(executionId))
        .anyMatch(it ->
            tables.fills().at(account).stream()
                .anyMatch(fill ->
                    fill.fill().at().equals(it.at())
                        && fill.fill().instrument().equals(it.instrument())));
  }

  private static Transaction inDoubles(Transaction exact) {
    List<Transaction.Posting> postings =
        exact.postings().stream()
            .map(it ->
                new Transaction.Posting(it.account(), new BigDecimal(it.amount().doubleValue())))
            .toList();
    return new Transaction(exact.at(), exact.text(), postings);
  }

  private static Object fresh(@org.jspecify.annotations.Nullable Object found, World world) {
    @SuppressWarnings("unchecked") // what Kills.over returns
    java.util.Optional<Kills.Kill> kill =
        (java.util.Optional<Kills.Kill>) java.util.Objects.requireNonNull(found);
    return kill.filter(it -> isFresh(it, world));
  }

  private static Object allFresh(@org.jspecify.annotations.Nullable Object found, World world) {
    @SuppressWarnings("unchecked") // what Kills.all returns
    List<Kills.Kill> kills = (List<Kills.Kill>) java.util.Objects.requireNonNull(found);
    return kills.stream().filter(it -> isFresh(it, world)).toList();
  }

  private static boolean isFresh(Kills.Kill kill, World world) {
    return kill.at().plusSeconds(60).isAfter(world.now());
  }
}
