package org.signalbox.kernel.operator;

import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.Memory;

/** An operator of one output that looks at its own row only. */
interface Stateless extends Kernel {

  @Override
  default int outputs() {
    return 1;
  }

  @Override
  default int warmUp(int output) {
    return 0;
  }

  @Override
  default void remember(Memory memory) {}
}
