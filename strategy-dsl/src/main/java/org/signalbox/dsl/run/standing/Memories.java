package org.signalbox.dsl.run.standing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.ir.Term.SinceEntry.Gathering;
import org.signalbox.dsl.run.checkpoint.RecordMemory;
import org.signalbox.kernel.Memory;

/**
 * What is remembered of an open position besides the ledger: values frozen at the decision that
 * opened it, and values gathered since. Instances hold state and belong to one thread.
 */
public final class Memories {

  private record Frozen(Value value, Unit unit) {}

  private record Gathered(Gathering how, Value value, Unit unit) {}

  private final List<Frozen> frozenValues = new ArrayList<>();
  private final List<Gathered> gatherings = new ArrayList<>();
  private double[] frozen = new double[0];
  private double[] gathered = new double[0];
  private boolean begun;

  public int frozen(Value value, Unit unit) {
    frozenValues.add(new Frozen(value, unit));
    return frozenValues.size() - 1;
  }

  public int gathered(Gathering how, Value value, Unit unit) {
    gatherings.add(new Gathered(how, value, unit));
    return gatherings.size() - 1;
  }

  /** The frozen values as they are now, for an order that is being decided. */
  public double[] freeze(Standing standing) {
    double[] now = new double[frozenValues.size()];
    for (int i = 0; i < now.length; i++) {
      now[i] = frozenValues.get(i).value().at(standing);
    }
    return now;
  }

  /** A position was opened by the order for which these values were frozen. */
  public void begin(double[] atDecision) {
    frozen = atDecision;
    gathered = new double[gatherings.size()];
    Arrays.fill(gathered, Double.NaN);
    begun = true;
  }

  /** Each unit became several: prices are divided, quantities multiplied. */
  public void split(double ratio) {
    for (int i = 0; i < frozen.length; i++) {
      frozen[i] = rescaled(frozen[i], frozenValues.get(i).unit(), ratio);
    }
    for (int i = 0; i < gathered.length; i++) {
      gathered[i] = rescaled(gathered[i], gatherings.get(i).unit(), ratio);
    }
  }

  private static double rescaled(double value, Unit unit, double ratio) {
    return switch (unit) {
      case PRICE -> value / ratio;
      case QUANTITY -> value * ratio;
      case NUMBER, PERCENT, MONEY, RISK_MULTIPLE, BOOL, TIME, DATE, WEEKDAY, MONTH, TAG, REASON ->
          value;
    };
  }

  /** The position is flat. */
  public void end() {
    begun = false;
  }

  /** A bar was completed while the position was open. */
  public void gather(Standing standing) {
    for (int i = 0; i < gathered.length && begun; i++) {
      double value = gatherings.get(i).value().at(standing);
      gathered[i] = gatherings.get(i).how().and(gathered[i], value);
    }
  }

  public void remember(Memory memory) {
    RecordMemory records = new RecordMemory(memory);
    frozen = records.keep(double[].class, frozen);
    gathered = records.keep(double[].class, gathered);
    begun = memory.keep(begun);
  }

  /** The value at the decision that opened the position; as of now where none is open. */
  public double frozenAt(int place, Standing standing) {
    return begun ? frozen[place] : frozenValues.get(place).value().at(standing);
  }

  public double gatheredAt(int place) {
    return begun ? gathered[place] : Double.NaN;
  }
}
