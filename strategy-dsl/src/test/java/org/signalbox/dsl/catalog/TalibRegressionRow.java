package org.signalbox.dsl.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.signalbox.kernel.talib.AverageType;

/** A row of TA-Lib's regression tables: which function is called how, and what must come out. */
record TalibRegressionRow(String file, int number, Map<String, Object> fields) {

  private static final Set<String> KINDS =
      Set.of("theFunction", "id", "testId", "doPercentage", "doAverage");

  /** A function with its constants. */
  record Call(String function, double... constants) {}

  String text(String field) {
    return (String) fields.get(field);
  }

  int whole(String field) {
    return ((Double) fields.getOrDefault(field, 0.0)).intValue();
  }

  private double real(String field) {
    return (Double) fields.get(field);
  }

  boolean isMetastock() {
    boolean trixOfMetastock = file.equals("test_per_ema.c") && number >= 3;
    return "TA_COMPATIBILITY_METASTOCK".equals(fields.get("compatibility")) || trixOfMetastock;
  }

  private double metastock() {
    return isMetastock() ? 1 : 0;
  }

  private double type(String field) {
    String name = text(field).substring("TA_MAType_".length());
    return AverageType.valueOf(name).ordinal();
  }

  private String kind() {
    return KINDS.stream()
        .filter(fields::containsKey)
        .findFirst()
        .map(field -> field.startsWith("do") ? field + whole(field) : text(field))
        .orElse(file);
  }

  /** What is asked of us. */
  Call call() {
    double n = whole("optInTimePeriod");
    return switch (kind()) {
      case "TA_HT_TRENDMODE_TEST" -> new Call("ht_trendmode");
      case "TA_HT_TRENDLINE_TEST" -> new Call("ht_trendline");
      case "TA_HT_DCPHASE_TEST" -> new Call("ht_dcphase");
      case "TA_HT_DCPERIOD_TEST" -> new Call("ht_dcperiod");
      case "TA_HT_SINE_TEST" -> new Call("ht_sine");
      case "TA_HT_PHASOR_TEST" -> new Call("ht_phasor");
      case "TA_SIN_TEST" -> new Call("sin");
      case "TST_PLUS_DM" -> new Call("plus_dm", n);
      case "TST_MINUS_DM" -> new Call("minus_dm", n);
      case "TST_PLUS_DI" -> new Call("plus_di", n);
      case "TST_MINUS_DI" -> new Call("minus_di", n);
      case "TST_DX" -> new Call("dx", n);
      case "TST_ADX" -> new Call("adx", n);
      case "TST_ADXR" -> new Call("adxr", n);
      case "TA_ANY_MA_TEST" -> new Call("ma", n, type("optInMAType_1"), metastock());
      case "TA_MAMA_TEST", "TA_FAMA_TEST" -> new Call("mama", 0.5, 0.05);
      case "TA_MACD_TEST" -> macd("macd");
      case "TA_MACDEXT_TEST" -> macdOfExponentials();
      case "TA_MACDFIX_TEST" -> new Call("macdfix", whole("optInSignalPeriod_2"), metastock());
      case "TA_MIN_TEST" -> new Call("min", n);
      case "TA_MAX_TEST" -> new Call("max", n);
      case "TA_MININDEX_TEST" -> new Call("minindex", n);
      case "TA_MINMAXINDEX_TEST" -> new Call("minmaxindex", n);
      case "TA_MOM_TEST" -> new Call("mom", n);
      case "TA_ROC_TEST" -> new Call("roc", n);
      case "TA_ROCR_TEST" -> new Call("rocr", n);
      case "TA_ROCR100_TEST" -> new Call("rocr100", n);
      case "TA_TRIX_TEST" -> new Call("trix", n, metastock());
      case "TA_BETA_TEST" -> new Call("beta", n);
      case "TA_CORREL_TEST" -> new Call("correl", n);
      case "TA_AROON_UP_TEST", "TA_AROON_DOWN_TEST" -> new Call("aroon", n);
      case "TA_AROONOSC_TEST" -> new Call("aroonosc", n);
      case "TA_NATR_TEST" -> new Call("natr", whole("optInTimePeriod1"));
      case "TA_WILLR_TEST" -> new Call("willr", whole("optInTimePeriod1"));
      case "TA_CCI_TEST" -> new Call("cci", whole("optInTimePeriod1"));
      case "TA_ULTOSC_TEST" -> ultimate();
      case "TA_AD_TEST" -> new Call("ad");
      case "TA_ADOSC_3_10_TEST" -> new Call("adosc", 3, 10);
      case "TA_ADOSC_5_2_TEST" -> new Call("adosc", 5, 2);
      case "TA_MFI_TEST" -> new Call("mfi", n);
      case "TA_AVGPRICE_TEST" -> new Call("avgprice");
      case "TA_BOP_TEST" -> new Call("bop");
      case "doPercentage0" -> oscillator("apo");
      case "doPercentage1" -> oscillator("ppo");
      case "TA_RSI_TEST" -> new Call("rsi", n, metastock());
      case "TA_CMO_TEST" -> new Call("cmo", n, metastock());
      case "test_sar.c" -> new Call("sar", real("optInAcceleration"), real("optInMaximum"));
      case "test_stddev.c" -> new Call("stddev", n, real("optInNbDeviation_1"));
      case "test_bbands.c" -> bands(n);
      case "TEST_STOCH" -> stochastic();
      case "TEST_STOCHRSI" -> stochasticRsi();
      case "doAverage0" -> new Call("trange");
      case "doAverage1" -> new Call("atr", n);
      default -> throw new AssertionError("no function of ours for " + this);
    };
  }

  private Call macd(String name) {
    double signal = whole("optInSignalPeriod_2");
    return new Call(name, whole("optInFastPeriod"), whole("optInSlowPeriod"), signal, metastock());
  }

  private Call macdOfExponentials() {
    double signal = whole("optInSignalPeriod_2");
    return new Call("macdext", whole("optInFastPeriod"), 1, whole("optInSlowPeriod"), 1, signal, 1);
  }

  private Call ultimate() {
    return new Call(
        "ultosc", whole("optInTimePeriod1"), whole("optInTimePeriod2"), whole("optInTimePeriod3"));
  }

  private Call oscillator(String name) {
    return new Call(
        name,
        whole("optInFastPeriod"),
        whole("optInSlowPeriod"),
        type("optInMethod_2"),
        metastock());
  }

  private Call bands(double n) {
    return new Call(
        "bbands",
        n,
        real("optInNbDevUp"),
        real("optInNbDevDn"),
        type("optInMethod_3"),
        metastock());
  }

  private Call stochastic() {
    return new Call(
        "stoch",
        whole("optInPeriod_0"),
        whole("optInPeriod_1"),
        type("optInMAType_1"),
        whole("optInPeriod_2"),
        type("optInMAType_2"));
  }

  private Call stochasticRsi() {
    return new Call(
        "stochrsi",
        whole("optInPeriod_0"),
        whole("optInPeriod_1"),
        whole("optInPeriod_2"),
        type("optInMAType_2"));
  }

  /** The output that the table's first column of values is about. */
  int firstOutput() {
    return Set.of("TA_FAMA_TEST", "TA_AROON_UP_TEST").contains(kind()) ? 1 : 0;
  }

  /** The columns that a function of series is applied to. */
  List<BarField> series() {
    return switch (file) {
      case "test_per_hl.c" -> List.of(BarField.HIGH, BarField.LOW);
      case "test_minmax.c" -> List.of(BarField.OPEN);
      default -> List.of(BarField.CLOSE);
    };
  }

  /** Whether a function of one series is applied to the middle of the bars. */
  boolean isOfMedianPrice() {
    return kind().startsWith("TA_HT_")
        || Objects.equals(fields.get("optInMAType_1"), "TA_MAType_MAMA");
  }

  /** Whether the first output is a row whose value is meant. */
  boolean isIndex() {
    return kind().endsWith("INDEX_TEST");
  }
}
