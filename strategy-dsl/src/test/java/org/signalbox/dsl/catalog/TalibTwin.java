package org.signalbox.dsl.catalog;

import com.tictactec.ta.lib.Compatibility;
import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** TA-Lib's own Java edition, called with the arguments of a function of ours. */
final class TalibTwin {

  private static final Map<String, String> LONG_NAMES =
      Map.of(
          "ma", "movingaverage",
          "mavp", "movingaveragevariableperiod",
          "trange", "truerange",
          "var", "variance");

  private final Core core = new Core();
  private final Method method;
  private final Function function;

  TalibTwin(Function function) {
    this.function = function;
    String plain = function.name().substring("talib.".length());
    String name = LONG_NAMES.getOrDefault(plain, plain.replace("_", ""));
    method =
        methods()
            .filter(each -> each.getName().toLowerCase(Locale.ROOT).equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(plain));
  }

  /** Their functions, candlestick patterns apart. */
  static Stream<Method> methods() {
    return Arrays.stream(Core.class.getMethods())
        .filter(each -> each.getReturnType() == RetCode.class)
        .filter(each -> each.getParameterCount() > 4)
        .filter(each -> Arrays.stream(each.getParameterTypes()).noneMatch(t -> t == float[].class))
        .filter(each -> !each.getName().startsWith("cdl") && !each.getName().startsWith("TA_"));
  }

  String theirName() {
    return method.getName();
  }

  /** All outputs, NaN before they begin; empty where it fails. */
  double[][] run(double[] constants, double[][] in) throws ReflectiveOperationException {
    int rows = in[0].length;
    boolean metastock = isMetastock(constants);
    core.SetCompatibility(metastock ? Compatibility.Metastock : Compatibility.Default);
    MInteger begin = new MInteger();
    MInteger length = new MInteger();
    List<Object> results = new ArrayList<>();
    Object[] arguments = arguments(constants, in, begin, length, results);
    if (!succeeds(arguments)) {
      return new double[0][];
    }
    double[][] outputs = new double[results.size()][rows];
    for (int i = 0; i < outputs.length; i++) {
      Arrays.fill(outputs[i], Double.NaN);
      for (int k = 0; k < length.value; k++) {
        outputs[i][begin.value + k] = value(results.get(i), k);
      }
    }
    return outputs;
  }

  /** Some of their Metastock variants run beyond an array where a period is very short. */
  private boolean succeeds(Object[] arguments) throws ReflectiveOperationException {
    try {
      return method.invoke(core, arguments) == RetCode.Success;
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof ArrayIndexOutOfBoundsException) {
        return false;
      }
      throw thrown;
    }
  }

  private boolean isMetastock(double[] constants) {
    List<Parameter> taken = function.parameters().stream().filter(p -> !p.isColumn()).toList();
    return !taken.isEmpty()
        && taken.getLast().name().equals("metastock")
        && constants[constants.length - 1] == 1;
  }

  private Object[] arguments(
      double[] constants, double[][] in, MInteger begin, MInteger length, List<Object> results) {
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments = new Object[types.length];
    arguments[0] = 0;
    arguments[1] = in[0].length - 1;
    int column = 0;
    int constant = 0;
    int marks = 0;
    for (int i = 2; i < types.length; i++) {
      if (types[i] == MInteger.class) {
        arguments[i] = marks++ == 0 ? begin : length;
      } else if (types[i].isArray() && marks == 0) {
        arguments[i] = in[column++];
      } else if (types[i].isArray()) {
        arguments[i] = types[i] == int[].class ? new int[in[0].length] : new double[in[0].length];
        results.add(arguments[i]);
      } else {
        double value = constant < constants.length ? constants[constant] : 1;
        constant++;
        arguments[i] = scalar(types[i], value);
      }
    }
    return arguments;
  }

  private static Object scalar(Class<?> type, double value) {
    if (type == int.class) {
      return (int) value;
    }
    return type == MAType.class ? MAType.values()[(int) value] : (Object) value;
  }

  private static double value(Object array, int at) {
    return array instanceof int[] whole ? whole[at] : ((double[]) array)[at];
  }
}
