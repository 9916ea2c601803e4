package org.signalbox.dsl.plan;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.ir.Term;
import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.operator.Arithmetic;
import org.signalbox.kernel.operator.AsOf;
import org.signalbox.kernel.operator.Choice;
import org.signalbox.kernel.operator.Comparison;
import org.signalbox.kernel.operator.ConditionWindow;
import org.signalbox.kernel.operator.Crossing;
import org.signalbox.kernel.operator.Delay;
import org.signalbox.kernel.operator.EventSequence;
import org.signalbox.kernel.operator.Logic;
import org.signalbox.kernel.operator.Quorum;
import org.signalbox.kernel.operator.Unary;

/** How the kernel of a step is made. Equal recipes over equal inputs are one step. */
public sealed interface Recipe {

  /** A kernel that has seen nothing yet. */
  Kernel make();

  /** A function of the catalogue. */
  record Call(Function function, Term.Form form, List<Double> constants) implements Recipe {
    public Call {
      constants = List.copyOf(constants);
    }

    @Override
    public Kernel make() {
      return switch (form) {
        case PLAIN -> function.kernel(array(constants));
        case CHANGING_LENGTH -> function.dynamicKernel(array(constants));
        case SINCE -> function.sinceKernel(array(constants));
      };
    }
  }

  record Calculate(Arithmetic operation) implements Recipe {
    @Override
    public Kernel make() {
      return operation;
    }
  }

  record Compare(Comparison comparison) implements Recipe {
    @Override
    public Kernel make() {
      return comparison;
    }
  }

  record Connect(Logic connective) implements Recipe {
    @Override
    public Kernel make() {
      return connective;
    }
  }

  record Alter(Unary operation) implements Recipe {
    @Override
    public Kernel make() {
      return operation;
    }
  }

  record Choose() implements Recipe {
    @Override
    public Kernel make() {
      return Choice.IF;
    }
  }

  /** At least k of the conditions after the first input. */
  record Vote(int inputs) implements Recipe {
    @Override
    public Kernel make() {
      return new Quorum(inputs);
    }
  }

  /**
   * The value some rows ago.
   *
   * @param started whether a second input says what stood before the first row
   */
  record Late(int bars, boolean started) implements Recipe {
    @Override
    public Kernel make() {
      return started ? Delay.startingAtSecondInput(bars) : Delay.of(bars);
    }
  }

  record Cross(Crossing.Direction direction, double floor) implements Recipe {
    @Override
    public Kernel make() {
      return new Crossing(direction, floor);
    }
  }

  /**
   * How often a condition held lately.
   *
   * @param times how often at least; empty for always
   */
  record Lately(Optional<Integer> times, double length) implements Recipe {
    @Override
    public Kernel make() {
      return times
          .map(it -> ConditionWindow.atLeast(it, length))
          .orElseGet(() -> ConditionWindow.always(length));
    }
  }

  record Follow(List<Double> limits, List<Integer> captureSteps) implements Recipe {
    public Follow {
      limits = List.copyOf(limits);
      captureSteps = List.copyOf(captureSteps);
    }

    @Override
    public Kernel make() {
      return new EventSequence(
          array(limits), captureSteps.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  record LookBack() implements Recipe {
    @Override
    public Kernel make() {
      return new AsOf();
    }
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
