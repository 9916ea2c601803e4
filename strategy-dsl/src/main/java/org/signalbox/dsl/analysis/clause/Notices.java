package org.signalbox.dsl.analysis.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Program.Alert;
import org.signalbox.dsl.ir.Program.Piece;
import org.signalbox.dsl.ir.Program.Show;
import org.signalbox.dsl.syntax.Expression;
import org.signalbox.dsl.syntax.Notice;
import org.signalbox.dsl.syntax.Reference;

/** Reads what a strategy tells: alerts, and series for the report. */
public final class Notices {

  /** A value in the text of an alert: {@code {close}}, {@code {macd.line}}. */
  private static final Pattern VALUE = Pattern.compile("\\{([a-z]\\w*)(?:\\.([a-z]\\w*))?}");

  private final Desk desk;

  public Notices(Desk desk) {
    this.desk = desk;
  }

  public Show show(Notice.Show show) {
    return new Show(show.label(), desk.expressions().series(show.value(), desk.place()).term());
  }

  public Alert alert(Notice.Alert alert) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = VALUE.matcher(alert.text());
    int end = 0;
    while (matcher.find()) {
      text(alert.text().substring(end, matcher.start()), pieces);
      pieces.add(new Piece.Value(value(matcher, alert.span())));
      end = matcher.end();
    }
    text(alert.text().substring(end), pieces);
    return new Alert(
        alert.origin().id(),
        pieces,
        desk.expressions().condition(alert.when().condition(), desk.place()).term());
  }

  private static void text(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece.Text(text));
    }
  }

  private org.signalbox.dsl.ir.Term value(Matcher matcher, Span span) {
    Expression name = name(matcher.group(1), span);
    Expression whole =
        matcher.group(2) == null ? name : new Reference.Member(name, matcher.group(2), span, span);
    return desk.expressions().series(whole, desk.place()).term();
  }

  private static Expression name(String name, Span span) {
    for (Reference.Column column : Reference.Column.values()) {
      if (column.name().equalsIgnoreCase(name)) {
        return new Reference.Field(column, span);
      }
    }
    return new Reference.Name(name, span);
  }
}
