package org.signalbox.dsl.text;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Statement;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.dsl.syntax.Title;
import org.signalbox.dsl.syntax.Trade;
import org.signalbox.dsl.text.print.AtomPrinter;
import org.signalbox.dsl.text.print.ExpressionPrinter;
import org.signalbox.dsl.text.print.Layout;
import org.signalbox.dsl.text.print.StatementPrinter;
import org.signalbox.dsl.text.word.Strings;

/**
 * Writes the one canonical text of a tree.
 *
 * <p>Statements stand in blocks with an empty line between them, each on a line of its own or,
 * where that would be too long, with its modifiers below it. Comments stand above what they belong
 * to. What moves money and was left to a default is written out; see {@link Canonical}. Reading the
 * text gives the tree back, and formatting it again the same text.
 */
public final class Formatter {

  private Formatter() {}

  /** The canonical text of a strategy, with a line break at its end. */
  public static String format(StrategyFile file) {
    StrategyFile canonical = Canonical.of(file);
    StringBuilder text = new StringBuilder();
    for (Block block : Block.values()) {
      List<String> statements = statements(canonical, block);
      boolean parted = block.startsParagraph() || !hasAny(canonical, Block.MARKET);
      if (!statements.isEmpty() && !text.isEmpty() && parted) {
        text.append('\n');
      }
      statements.forEach(text::append);
    }
    if (!canonical.closing().isEmpty()) {
      text.append('\n').append(Layout.comments(canonical.closing()));
    }
    return text.toString();
  }

  private static boolean hasAny(StrategyFile file, Block block) {
    return file.body().stream().anyMatch(statement -> Block.of(statement) == block);
  }

  /** An expression as a strategy would state it. */
  public static String format(Expression expression) {
    return ExpressionPrinter.whole(expression);
  }

  /** A statement as a strategy would state it, without its comments. */
  public static String format(Statement statement) {
    return StatementPrinter.text(statement);
  }

  private static List<String> statements(StrategyFile file, Block block) {
    List<String> texts = new ArrayList<>();
    if (block == Block.ABOUT) {
      texts.add(
          Layout.comments(file.header().note()) + "signalbox " + file.header().level() + "\n");
      file.title().map(Formatter::title).ifPresent(texts::add);
    }
    if (block == Block.SESSION) {
      file.trade().map(Formatter::trade).ifPresent(texts::add);
    }
    file.body().stream()
        .filter(statement -> Block.of(statement) == block)
        .map(Formatter::noted)
        .forEach(texts::add);
    return texts;
  }

  private static String noted(Statement statement) {
    return Layout.note(statement.origin()) + StatementPrinter.text(statement) + "\n";
  }

  private static String title(Title title) {
    String version = title.version().map(number -> " version " + Strings.quoted(number)).orElse("");
    return Layout.note(title.origin())
        + (title.library() ? "library " : "strategy ")
        + Strings.quoted(title.name())
        + version
        + "\n";
  }

  private static String trade(Trade trade) {
    String items =
        switch (trade.items()) {
          case Trade.Items.Listed(var subjects) ->
              subjects.stream().map(AtomPrinter::subject).collect(joining(", "));
          case Trade.Items.EachOf(var universe) -> "each of " + AtomPrinter.subject(universe);
        };
    String text = "trade " + items + " on " + AtomPrinter.timeframe(trade.timeframe());
    return Layout.note(trade.origin()) + Layout.statement(text, List.of()) + "\n";
  }
}
