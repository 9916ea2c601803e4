package org.signalbox.backtest.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signalbox.testing.Shared;

class JsonTest {

  private static final ObjectMapper READER = new ObjectMapper();

  @Test
  void keepsTheOrderOfMembers() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("b", 1);
    value.put("a", List.of(true, "x", new BigDecimal("1.50")));
    value.put("empty", List.of());
    assertThat(Json.compact(value)).isEqualTo("{\"b\":1,\"a\":[true,\"x\",1.50],\"empty\":[]}");
    assertThat(Json.indented(value))
        .isEqualTo(
            """
            {
              "b": 1,
              "a": [
                true,
                "x",
                1.50
              ],
              "empty": []
            }
            """);
  }

  @Test
  void saysWhatANumberIsNot() {
    double[] values = {
      Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.1, 1e-9, 3, -0.0
    };
    assertThat(Json.compact(values)).isEqualTo("[null,\"infinity\",\"-infinity\",0.1,1.0E-9,3,0]");
  }

  @Test
  void everyStringComesBackAndCannotLeaveAScriptElement() throws IOException {
    for (String text : hostile()) {
      String json = Json.compact(text);
      assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
      assertThat(READER.readValue(json, String.class)).isEqualTo(text);
    }
  }

  private static List<String> hostile() throws IOException {
    return List.of(
        READER.readValue(Shared.path("oracles/robustness/blns.json").toFile(), String[].class));
  }
}
