package org.signalbox.assistant;

import java.util.List;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.explain.Paraphrase;
import org.signalbox.dsl.explain.Sentence;

/**
 * A strategy that was proposed and that the compiler accepted. It trades nothing; a person reads
 * the paraphrase and decides what becomes of it.
 */
public record DraftStrategy(CompiledStrategy compiled) {

  /** The strategy in its one canonical text. */
  public String source() {
    return compiled.canonicalText();
  }

  /** What the machine understood, a sentence for each statement, made from the tree. */
  public List<String> paraphrase() {
    return Paraphrase.of(compiled.file()).stream().map(Sentence::text).toList();
  }

  /** Warnings and remarks of the compiler; there are no errors. */
  public List<Diagnostic> remarks() {
    return compiled.diagnostics();
  }
}
