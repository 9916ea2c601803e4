package org.signalbox.backtest.data.csv;

/** Some whole lines of a file. */
final class Block {

  final byte[] bytes;
  final int length;

  Block(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** Where the line that begins here ends, its line break not counted. */
  int endOfLine(int from) {
    int at = from;
    while (at < length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /** The same without the carriage return in front of the line break. */
  int endOfText(int from, int endOfLine) {
    return endOfLine > from && bytes[endOfLine - 1] == '\r' ? endOfLine - 1 : endOfLine;
  }
}
