package org.signalbox.dsl.text;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.grammar.SignalboxParser.FileContext;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.dsl.text.build.Building;
import org.signalbox.dsl.text.build.FileBuilder;
import org.signalbox.dsl.text.build.Notes;
import org.signalbox.dsl.text.word.Scanned;
import org.signalbox.dsl.text.word.Scanner;

/** Reads strategy text. */
public final class Parser {

  /** The longest text that is read, in characters: some thousand statements. */
  public static final int LONGEST_TEXT = 256 * 1024;

  private static final Pattern LONE_SURROGATE = Pattern.compile("[\\uD800-\\uDFFF]");

  private Parser() {}

  /** Reads as much of a text as can be read, and tells all that is wrong with the rest. */
  public static Parsed parse(Source source) {
    return source.text().length() > LONGEST_TEXT ? tooLong(source) : new Reading(source).parsed();
  }

  private static Parsed tooLong(Source source) {
    Diagnostic diagnostic =
        Diagnostic.of(
                Problem.TEXT_TOO_LONG,
                new Span(LONGEST_TEXT, LONGEST_TEXT),
                "the text has more than " + LONGEST_TEXT + " characters")
            .withHint("a strategy is a page or two; is this another kind of file?");
    return new Parsed(source, FileBuilder.EMPTY, List.of(diagnostic), Set.of());
  }

  /** Whether a stretch of text consists of whole statements without a fault. */
  static boolean isReadable(String text) {
    Scanned scanned = Scanner.scan(new Source("", text));
    return scanned.diagnostics().isEmpty() && quickly(scanned.tokens()).isPresent();
  }

  /** The tree of a text without a fault; empty at the first fault, or where more care is needed. */
  private static Optional<FileContext> quickly(CommonTokenStream tokens) {
    BoundedParser parser = new BoundedParser(tokens);
    parser.setErrorHandler(new FirstFault());
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    try {
      return Optional.of(parser.file());
    } catch (ParseCancellationException atFirstFault) {
      return Optional.empty();
    }
  }

  /** One text on its way to a tree. */
  private static final class Reading {

    private final Source source;
    private final Scanned scanned;
    private final Recovery recovery;

    Reading(Source source) {
      this.source = new Source(source.name(), wellFormed(source.text()));
      this.scanned = Scanner.scan(this.source);
      this.recovery = new Recovery(scanned.tokens());
    }

    Parsed parsed() {
      FileContext file = quickly(scanned.tokens()).orElseGet(this::carefully);
      List<Diagnostic> diagnostics = new ArrayList<>(scanned.diagnostics());
      Explanation explanation = new Explanation(source, scanned);
      recovery.faults().forEach(fault -> explanation.of(fault).ifPresent(diagnostics::add));
      FileBuilder builder =
          new FileBuilder(new Building(scanned, Notes.of(scanned, file), diagnostics::add));
      StrategyFile tree = builder.file(file);
      diagnostics.sort(comparingInt(diagnostic -> diagnostic.span().start()));
      return new Parsed(source, tree, diagnostics, builder.unreadableNames());
    }

    /** Half a character outside the basic plane is no character; places stay as they are. */
    private static String wellFormed(String text) {
      return LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
    }

    private FileContext carefully() {
      scanned.tokens().seek(0);
      BoundedParser parser = new BoundedParser(scanned.tokens());
      parser.setErrorHandler(recovery);
      return parser.file();
    }
  }
}
