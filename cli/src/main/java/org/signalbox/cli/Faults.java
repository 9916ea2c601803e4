package org.signalbox.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.signalbox.backtest.data.DataException;
import org.signalbox.backtest.engine.RunRefusedException;
import org.signalbox.cli.terminal.Colours;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.RefusedException;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.live.control.ControlException;
import org.signalbox.live.database.DatabaseUnavailableException;
import org.signalbox.live.journal.StoreUnavailableException;
import org.signalbox.trade.risk.InvalidLimitException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Sorts faults by whose they are. The author and the caller get a message they can act on; what is
 * ours keeps its trace.
 */
final class Faults implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    Exit exit = tell(fault, command, err);
    err.flush();
    return exit.code();
  }

  private static Exit tell(Exception fault, CommandLine command, PrintWriter err) {
    return switch (fault) {
      case InvalidStrategyException invalid -> {
        err.println(invalid.getMessage());
        yield Exit.INVALID_STRATEGY;
      }
      case DataException refused -> {
        err.println(Colours.error(command, refused.getMessage()));
        if (!refused.hint().isEmpty()) {
          err.println("hint: " + refused.hint());
        }
        yield refused.getCause() instanceof IOException ? Exit.NO_ACCESS : Exit.REFUSED_DATA;
      }
      case RunRefusedException refused -> {
        err.println(Colours.error(command, refused.getMessage()));
        err.println("hint: " + refused.hint());
        yield Exit.REFUSED_DATA;
      }
      case RefusedException refused -> {
        err.println(Colours.error(command, refused.getMessage()));
        err.println("hint: " + refused.hint());
        yield refused.exit();
      }
      case ControlException refused -> {
        err.println(Colours.error(command, refused.getMessage()));
        err.println("hint: 'signalbox deployments' shows what is there and how it stands");
        yield Exit.REFUSED;
      }
      case DatabaseUnavailableException gone -> unavailable(gone.getMessage(), command, err);
      case StoreUnavailableException gone -> unavailable(gone.getMessage(), command, err);
      case InvalidLimitException wrong -> {
        err.println(Colours.error(command, wrong.getMessage()));
        err.println("hint: " + wrong.hint());
        yield Exit.MISUSE;
      }
      case IllegalArgumentException wrong -> {
        err.println(Colours.error(command, wrong.getMessage()));
        err.println("try '" + command.getCommandSpec().qualifiedName() + " --help'");
        yield Exit.MISUSE;
      }
      case IOException failed -> {
        err.println(Colours.error(command, reason(failed)));
        yield Exit.NO_ACCESS;
      }
      case UncheckedIOException failed -> tell(cause(failed), command, err);
      default -> {
        err.println(Colours.error(command, "a fault of Signalbox itself; please report it"));
        fault.printStackTrace(err);
        yield Exit.OUR_FAULT;
      }
    };
  }

  private static Exit unavailable(@Nullable String message, CommandLine command, PrintWriter err) {
    err.println(Colours.error(command, message));
    err.println("hint: is the server up, and '--database' or '--home' the one that you mean?");
    return Exit.UNAVAILABLE;
  }

  private static IOException cause(UncheckedIOException failed) {
    return failed.getCause() == null ? new IOException(failed) : failed.getCause();
  }

  private static String reason(IOException failed) {
    return switch (failed) {
      case NoSuchFileException missing -> "no such file: '" + missing.getFile() + "'";
      case AccessDeniedException denied -> "access denied: '" + denied.getFile() + "'";
      case FileSystemException other when other.getReason() != null ->
          "cannot use '" + other.getFile() + "': " + other.getReason();
      case CharacterCodingException _ -> "the file is not text in UTF-8";
      default -> String.valueOf(failed.getMessage());
    };
  }
}
