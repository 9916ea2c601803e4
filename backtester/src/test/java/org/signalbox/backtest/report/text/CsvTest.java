package org.signalbox.backtest.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.testing.Shared;

class CsvTest {

  private final StringBuilder out = new StringBuilder();
  private final Csv csv = new Csv(out);

  @Test
  void quotesOnlyWhereItMust() throws IOException {
    csv.header("a", "b,c")
        .text("say \"hi\"")
        .number(new BigDecimal("1E+3"))
        .end()
        .text("two\nlines")
        .number(Double.NaN)
        .end();
    assertThat(out.toString())
        .isEqualTo("a,\"b,c\"\r\n\"say \"\"hi\"\"\",1000\r\n\"two\nlines\",\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
  void aTextIsNeverAFormula(String text) throws IOException {
    csv.text(text).end();
    assertThat(read(out.toString()).getFirst().getFirst()).isEqualTo("'" + text);
  }

  @Test
  void aNegativeNumberStaysANumber() throws IOException {
    csv.number(new BigDecimal("-1.5")).number(-2.5).number(-3).end();
    assertThat(out.toString()).isEqualTo("-1.5,-2.5,-3\r\n");
  }

  @Test
  void everyStringComesBackInACellOfItsOwn() throws IOException {
    String[] hostile =
        new ObjectMapper()
            .readValue(Shared.path("oracles/robustness/blns.json").toFile(), String[].class);
    for (String text : hostile) {
      out.setLength(0);
      csv.text("before").text(text).text("after").end();
      List<List<String>> rows = read(out.toString());
      assertThat(rows).hasSize(1);
      assertThat(rows.getFirst()).hasSize(3);
      assertThat(rows.getFirst().get(1))
          .endsWith(text)
          .hasSizeBetween(text.length(), text.length() + 1);
    }
  }

  /** A reader of RFC 4180, character by character. */
  private static List<List<String>> read(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      boolean twice = c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
      if (quoted && twice) {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && c == '\n') {
        row.add(cell.substring(0, cell.length() - 1));
        rows.add(row);
        row = new ArrayList<>();
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
