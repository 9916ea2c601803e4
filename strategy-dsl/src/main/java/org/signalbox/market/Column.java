package org.signalbox.market;

/** A column of numbers in a series of bars. */
public enum Column {
  OPEN(0),
  HIGH(1),
  LOW(2),
  CLOSE(3),
  VOLUME(4);

  private final int place;

  Column(int place) {
    this.place = place;
  }

  /** Where the column stands among those of a series. */
  public int place() {
    return place;
  }
}
