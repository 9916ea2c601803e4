package org.signalbox.cli.terminal;

import java.io.PrintWriter;
import org.signalbox.backtest.report.TerminalSummary;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where a command's words go, and how much it says: the options that every command shares. */
public final class Terminal {

  private final CommandLine root;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Print results only: no progress, no notes.")
  private boolean quiet;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "Print without colours, as with NO_COLOR in the environment.")
  void plain(boolean plain) {
    root.setColorScheme(Colours.of(plain ? Ansi.OFF : Ansi.AUTO));
  }

  /** The words of a whole command line. */
  public Terminal(CommandLine root) {
    this.root = root;
  }

  /** Prints a result as it is. */
  public void print(String text) {
    PrintWriter out = root.getOut();
    out.print(text);
    out.flush();
  }

  /** Whether results may be coloured. */
  public TerminalSummary.Style style() {
    return root.getColorScheme().ansi().enabled()
        ? TerminalSummary.Style.ANSI
        : TerminalSummary.Style.PLAIN;
  }

  /** Says something that is no result; silent with {@code --quiet}. */
  public void note(String text) {
    if (!quiet) {
      warn(text);
    }
  }

  /** A bar for work that may take long; seen where standard error is a terminal. */
  public Progress progress(String title) {
    boolean shown = !quiet && "yes".equals(System.getProperty("signalbox.terminal"));
    return new Progress(title, root.getErr(), shown, System::nanoTime);
  }

  /** Says something that is no result and must be heard. */
  public void warn(String text) {
    PrintWriter err = root.getErr();
    err.println(text);
    err.flush();
  }
}
