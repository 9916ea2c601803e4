package org.signalbox.assistant;

import java.time.InstantSource;
import java.util.Optional;
import org.signalbox.assistant.model.Budget;
import org.signalbox.assistant.model.ModelLink;
import org.signalbox.assistant.model.ModelSettings;
import org.signalbox.assistant.plain.Translator;
import org.signalbox.assistant.tool.Preview;
import org.signalbox.assistant.tool.StoredBars;
import org.signalbox.assistant.tool.Toolbox;

/**
 * Answers people who want a strategy: opens conversations, and tries drafts over stored bars.
 * Instances are immutable and may be shared; one serves the bars of one tenant.
 */
public final class StrategyAssistant {

  private final StoredBars bars;
  private final Translator translator;

  private final Optional<ModelLink> link;

  private StrategyAssistant(StoredBars bars, Optional<ModelLink> link) {
    this.bars = bars;
    this.link = link;
    this.translator = Translator.knowing(bars.symbols());
  }

  /** An assistant without a language model: a deterministic translator answers. */
  public static StrategyAssistant plain(StoredBars bars) {
    return new StrategyAssistant(bars, Optional.empty());
  }

  /** An assistant that a language model answers for. */
  public static StrategyAssistant with(ModelLink link, StoredBars bars) {
    return new StrategyAssistant(bars, Optional.of(link));
  }

  /** The assistant of some settings: the model that they name, or else the translator. */
  public static StrategyAssistant of(
      Optional<ModelSettings> settings, StoredBars bars, InstantSource clock) {
    return settings.map(it -> with(ModelLink.open(it, clock), bars)).orElseGet(() -> plain(bars));
  }

  /** Whether a language model answers. */
  public boolean hasModel() {
    return link.isPresent();
  }

  /** Opens a conversation with the standard budget. */
  public Conversation begin() {
    return begin(Budget.STANDARD);
  }

  /** Opens a conversation that may spend so much; without a model nothing is spent. */
  public Conversation begin(Budget budget) {
    return link.<Conversation>map(it -> new ModelConversation(it, new Toolbox(bars), budget))
        .orElseGet(() -> new PlainConversation(translator));
  }

  /** A backtest of a draft over stored bars, in about twenty lines of text. */
  public String preview(DraftStrategy draft) {
    return Preview.of(draft.compiled(), bars);
  }
}
