package org.signalbox.kernel.cycle;

import org.signalbox.kernel.Memory;

/** What is read off a discriminator, row by row. Instances hold state. */
interface Reading {

  /** How many values a reading has. */
  default int outputs() {
    return 1;
  }

  /** Takes the row that the discriminator has just measured. */
  void next(HomodyneDiscriminator cycle);

  /** A value at the latest row. */
  double value(int output);

  /** Rows that the reading needs, beyond the discriminator's own, until its start is forgotten. */
  default int settling() {
    return 0;
  }

  void remember(Memory memory);
}
