package org.signalbox.server;

import java.util.List;
import org.signalbox.assistant.StrategyAssistant;
import org.signalbox.backtest.data.DataStore;
import org.signalbox.live.database.Database;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;

/**
 * What a server is made of. It closes none of it.
 *
 * @param database where it keeps its tables
 * @param data the user's bars
 * @param paper what is known of deployments on paper
 * @param live what is known of deployments with real money
 * @param liveBrokers names of the brokers for real money that a runner is connected to
 * @param stream the feed of deployments that trade in the market as it is
 * @param assistant who answers in chats
 */
public record Parts(
    Database database,
    DataStore data,
    Store<Mode.Paper> paper,
    Store<Mode.Live> live,
    List<String> liveBrokers,
    String stream,
    StrategyAssistant assistant) {

  public Parts {
    liveBrokers = List.copyOf(liveBrokers);
  }
}
