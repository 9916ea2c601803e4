package org.signalbox.dsl.catalog;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.catalog.Function.Documentation;
import org.signalbox.dsl.catalog.Function.Family;
import org.signalbox.dsl.catalog.Function.Maker;
import org.signalbox.dsl.catalog.Function.Windows;

/** A function while it is being written down. */
record Entry(
    Family family,
    String name,
    List<Parameter> parameters,
    List<BarField> bars,
    List<Output> outputs,
    Windows windows,
    Documentation documentation) {

  static Entry of(Family family, String name, Parameter... parameters) {
    return new Entry(
        family,
        name,
        List.of(parameters),
        List.of(),
        List.of(),
        Windows.CONSTANT,
        new Documentation("", "", ""));
  }

  /** Columns of the instrument's bars, after the column arguments. */
  Entry reads(BarField... fields) {
    return new Entry(family, name, parameters, List.of(fields), outputs, windows, documentation);
  }

  Entry yields(Output... results) {
    return new Entry(family, name, parameters, bars, List.of(results), windows, documentation);
  }

  /** The window may change its length: the maker takes the greatest one. */
  Entry dynamic(Maker maker) {
    return windows(new Windows(Optional.of(maker), windows.since()));
  }

  /** The window may begin at an event. */
  Entry since(Maker maker) {
    return windows(new Windows(windows.dynamic(), Optional.of(maker)));
  }

  private Entry windows(Windows forms) {
    return new Entry(family, name, parameters, bars, outputs, forms, documentation);
  }

  Entry says(String summary, String formula, String source) {
    Documentation said = new Documentation(summary, formula, source);
    return new Entry(family, name, parameters, bars, outputs, windows, said);
  }

  /** The finished function. */
  Function by(Maker maker) {
    return new Function(name, family, parameters, bars, outputs, maker, windows, documentation);
  }
}
