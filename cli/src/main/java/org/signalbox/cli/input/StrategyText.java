package org.signalbox.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.text.Parser;
import picocli.CommandLine.Parameters;

/** The strategy that a command is about: a file, or what comes in at standard input. */
public final class StrategyText {

  /** More bytes than any text that is read may have: the parser then says so. */
  private static final int MOST_BYTES = 4 * Parser.LONGEST_TEXT + 1;

  private static final String STANDARD_INPUT = "-";

  @Parameters(paramLabel = "STRATEGY", description = "The strategy file; - reads standard input.")
  private Path file = Path.of(STANDARD_INPUT);

  public Path file() {
    return file;
  }

  public boolean isStandardInput() {
    return file.toString().equals(STANDARD_INPUT);
  }

  /** Reads no more of it than could be a strategy. */
  public Source read() throws IOException {
    if (isStandardInput()) {
      return new Source("standard input", decode(System.in.readNBytes(MOST_BYTES)));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new Source(String.valueOf(file.getFileName()), decode(in.readNBytes(MOST_BYTES)));
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    if (bytes.length == MOST_BYTES) {
      return new String(bytes, StandardCharsets.UTF_8); // cut anywhere, and too long to be read
    }
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
