package org.signalbox.assistant.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signalbox.assistant.plain.Translation.Unclear;
import org.signalbox.assistant.plain.Translation.Understood;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Source;

/** Translates plain English into a strategy, or asks back. The front door of this package. */
public final class Translator {

  private static final Base DAILY = new Base(1, "day");

  private final Map<String, String> symbols;

  private Translator(Map<String, String> symbols) {
    this.symbols = symbols;
  }

  /**
   * A translator.
   *
   * @param symbols instruments that are recognised also where they are not in capitals
   */
  public static Translator knowing(Iterable<String> symbols) {
    Map<String, String> known = new LinkedHashMap<>();
    for (String symbol : symbols) {
      known.put(symbol.toLowerCase(Locale.ROOT), symbol);
      known.putIfAbsent(symbol.replaceFirst("/.*", "").toLowerCase(Locale.ROOT), symbol);
    }
    return new Translator(known);
  }

  /** Translates a request. */
  public Translation translate(String request) {
    List<Token> tokens = Lexer.tokens(request, Vocabulary.words(), symbols);
    Optional<Base> base = Setting.bars(tokens);
    Set<String> traded = Setting.traded(tokens);
    Clauses clauses = new Clauses(tokens, new Context(base.orElse(DAILY), traded));
    try {
      clauses.read();
    } catch (AskBack unclear) {
      return unclear(unclear, clauses.draft(base));
    }
    Draft draft = clauses.draft(base);
    return clauses
        .unread()
        .map(span -> notUnderstood(span.of(request), draft))
        .or(() -> draft.gap().map(gap -> unclear(gap, draft)))
        .orElseGet(() -> compiled(draft));
  }

  private static Translation compiled(Draft draft) {
    try {
      Source source = new Source("request", draft.text());
      return new Understood(StrategyCompiler.compile(source, Map.of()));
    } catch (InvalidStrategyException invalid) {
      Diagnostic first =
          invalid.diagnostics().stream().filter(Diagnostic::isError).findFirst().orElseThrow();
      List<String> ways = new ArrayList<>();
      first.hint().ifPresent(ways::add);
      return new Unclear(first.message() + "; what is meant?", draft.clauses(), ways);
    }
  }

  private static Unclear unclear(AskBack question, Draft draft) {
    return new Unclear(question.question(), draft.clauses(), question.ways());
  }

  private static Translation notUnderstood(String words, Draft draft) {
    return Doubts.about(words)
        .map(it -> new Unclear(it.question(), draft.clauses(), it.ways()))
        .orElseGet(() ->
            new Unclear(
                "I do not understand '%s'; how else could it be said?".formatted(words.strip()),
                draft.clauses(),
                List.of()));
  }
}
