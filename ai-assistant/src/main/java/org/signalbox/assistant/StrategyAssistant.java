package org.signalbox.assistant;

import org.signalbox.assistant.plain.Translator;
import org.signalbox.assistant.tool.Preview;
import org.signalbox.assistant.tool.StoredBars;
import org.signalbox.backtest.data.DataSet;

/**
 * Answers people who want a strategy: opens conversations, and tries drafts over stored bars.
 * Instances are immutable and may be shared; one serves the bars of one tenant.
 */
public final class StrategyAssistant {

  private final StoredBars bars;
  private final Translator translator;

  private StrategyAssistant(StoredBars bars) {
    this.bars = bars;
    this.translator = Translator.knowing(bars.list().stream().map(DataSet::symbol).toList());
  }

  /** An assistant without a language model: a deterministic translator answers. */
  public static StrategyAssistant plain(StoredBars bars) {
    return new StrategyAssistant(bars);
  }

  /** Whether a language model answers. */
  public boolean hasModel() {
    return false;
  }

  /** Opens a conversation. */
  public Conversation begin() {
    return new PlainConversation(translator);
  }

  /** A backtest of a draft over stored bars, in about twenty lines of text. */
  public String preview(DraftStrategy draft) {
    return Preview.of(draft.compiled(), bars);
  }
}
