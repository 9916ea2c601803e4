package org.signalbox.dsl.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.dsl.diagnostic.Source;

class ParserTest {

  @Test
  void readsEveryPublishedProgram() {
    List<Source> programs = Programs.all();
    assertThat(programs).hasSizeGreaterThan(80);
    for (Source program : programs) {
      Parsed parsed = Parser.parse(program);
      assertThat(parsed.diagnostics().stream().map(program::show)).isEmpty();
    }
    System.out.println("parsed " + programs.size() + " published programs");
  }
}
