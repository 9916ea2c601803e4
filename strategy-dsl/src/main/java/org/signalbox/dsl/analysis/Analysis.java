package org.signalbox.dsl.analysis;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.ir.Program;

/**
 * What a text means, or why it means nothing.
 *
 * @param program empty where a diagnostic is an error
 * @param readings what its expressions became
 * @param diagnostics errors, warnings and remarks, in the order of the text
 */
public record Analysis(Optional<Program> program, Readings readings, List<Diagnostic> diagnostics) {

  public Analysis {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return program.isEmpty();
  }
}
