package org.signalbox.cli;

import java.io.PrintWriter;
import org.signalbox.cli.terminal.Colours;
import org.signalbox.cli.terminal.Exit;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line: one line, what was meant perhaps, where to read on. */
final class Misuse implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(Colours.error(command, decapitalised(String.valueOf(wrong.getMessage()))));
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("try '" + command.getCommandSpec().qualifiedName() + " --help'");
    err.flush();
    return Exit.MISUSE.code();
  }

  private static String decapitalised(String message) {
    return message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
