package org.signalbox.dsl.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.testing.Shared;

class JsonReaderTest {

  @Test
  void agreesWithThePublishedBodies() throws IOException {
    int compared = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(Shared.path("oracles/robustness/json-parsing.jsonl.gz"))),
                UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Json.Obj body = (Json.Obj) JsonReader.read(line);
        String expected = text(body, "expect");
        boolean accepted = isAccepted(Base64.getDecoder().decode(text(body, "bytes_base64")));
        if (!expected.equals("either")) {
          assertThat(accepted).as(text(body, "name")).isEqualTo(expected.equals("accept"));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(150);
    System.out.println("read " + compared + " published JSON bodies as expected");
  }

  private static String text(Json.Obj body, String name) {
    return body.members().stream()
        .filter(member -> member.name().equals(name))
        .map(member -> ((Json.Str) member.value()).value())
        .findFirst()
        .orElseThrow();
  }

  private static boolean isAccepted(byte[] body) {
    try {
      Json json = JsonReader.read(UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
      assertThat(JsonReader.read(JsonWriter.write(json))).isNotNull();
      return true;
    } catch (Fault | CharacterCodingException refused) {
      return false;
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1            | the text ends too early
          [1, 2] 3           | did not expect more after the end
          {"a" 1}            | expected ':', was '1'
          [tru]              | did not expect 't'
          ["\\x"]            | '\\x' does not stand for a character
          [1.]               | did not expect ']'
          """)
  void saysWhatIsWrong(String text, String message) {
    try {
      JsonReader.read(text);
      assertThat(text).as("was read").isNull();
    } catch (Fault fault) {
      assertThat(fault.diagnostic().message()).isEqualTo(message);
    }
  }
}
