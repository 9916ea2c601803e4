package org.signalbox.backtest.venue.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signalbox.backtest.venue.cost.FeeModel.IndianEquity.Brokerage;
import org.signalbox.backtest.venue.cost.FeeModel.Tiered.Tier;

/** Cost models by name, as a command line gives them. */
public final class CostModels {

  /** How each fee model is written. */
  public static final List<String> FEES =
      List.of(
          "none",
          "per-share:RATE[,min=AMOUNT]",
          "percent:RATE[,min=AMOUNT]",
          "bps:RATE[,min=AMOUNT]",
          "per-order:AMOUNT",
          "tiered:0=RATE%,FROM=RATE%,...",
          "in-delivery[:brokerage=RATE%,cap=AMOUNT]",
          "in-intraday[:brokerage=RATE%,cap=AMOUNT]");

  /** How each slippage model is written. */
  public static final List<String> SLIPPAGE =
      List.of("none", "ticks:COUNT", "bps:RATE", "range:FRACTION", "volume-share:IMPACT");

  /** How each spread model is written; the number is the whole spread. */
  public static final List<String> SPREADS = List.of("none", "ticks:COUNT", "bps:RATE");

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final BigDecimal BASIS_POINT = new BigDecimal("0.0001");

  private CostModels() {}

  /**
   * The fee model of a text such as {@code per-share:0.005,min=1}.
   *
   * @throws IllegalArgumentException where there is none; it lists what there is
   */
  public static FeeModel fees(String text) {
    ModelText model = ModelText.of(text);
    return switch (model.name()) {
      case "none" -> none(model, new FeeModel.None());
      case "per-share" -> {
        model.allowing(1, "min");
        yield new FeeModel.PerShare(model.value(), model.option("min", "0"));
      }
      case "percent" -> perValue(model, HUNDREDTH);
      case "bps" -> perValue(model, BASIS_POINT);
      case "per-order" -> new FeeModel.PerOrder(model.allowing(1).value());
      case "tiered" -> tiered(model);
      case "in-delivery" -> indian(model, IndianCharges.Product.DELIVERY, "0", Optional.empty());
      case "in-intraday" ->
          indian(model, IndianCharges.Product.INTRADAY, "0.03%", Optional.of("20"));
      default -> throw unknown("fee model", text, FEES);
    };
  }

  /**
   * The slippage model of a text such as {@code bps:5}.
   *
   * @throws IllegalArgumentException where there is none; it lists what there is
   */
  public static SlippageModel slippage(String text) {
    ModelText model = ModelText.of(text);
    return switch (model.name()) {
      case "none" -> none(model, new SlippageModel.None());
      case "ticks" -> new SlippageModel.Ticks(only(model));
      case "bps" -> new SlippageModel.BasisPoints(only(model));
      case "range" -> new SlippageModel.ShareOfRange(only(model));
      case "volume-share" -> new SlippageModel.VolumeShare(only(model));
      default -> throw unknown("slippage model", text, SLIPPAGE);
    };
  }

  /**
   * The spread model of a text such as {@code ticks:1}.
   *
   * @throws IllegalArgumentException where there is none; it lists what there is
   */
  public static SpreadModel spread(String text) {
    ModelText model = ModelText.of(text);
    return switch (model.name()) {
      case "none" -> none(model, new SpreadModel.None());
      case "ticks" -> new SpreadModel.Ticks(only(model));
      case "bps" -> new SpreadModel.BasisPoints(only(model));
      default -> throw unknown("spread model", text, SPREADS);
    };
  }

  private static <M> M none(ModelText model, M free) {
    model.allowing(0);
    return free;
  }

  private static double only(ModelText model) {
    return model.allowing(1).value().doubleValue();
  }

  private static FeeModel perValue(ModelText model, BigDecimal unit) {
    model.allowing(1, "min");
    return new FeeModel.PerValue(model.value().multiply(unit), model.option("min", "0"));
  }

  private static FeeModel tiered(ModelText model) {
    List<Tier> tiers = new ArrayList<>();
    model.allowing(0, model.options().keySet().toArray(String[]::new));
    model.options().forEach((from, rate) -> tiers.add(tier(model, from, rate)));
    tiers.sort(Comparator.comparing(Tier::from));
    return new FeeModel.Tiered(tiers);
  }

  private static Tier tier(ModelText model, String from, String rate) {
    return new Tier(model.number(from), model.number(rate));
  }

  private static FeeModel indian(
      ModelText model, IndianCharges.Product product, String brokerage, Optional<String> cap) {
    model.allowing(0, "brokerage", "cap");
    return new FeeModel.IndianEquity(
        IndianCharges.bundled(),
        product,
        new Brokerage(
            model.option("brokerage", brokerage),
            Optional.ofNullable(model.options().get("cap")).or(() -> cap).map(model::number)));
  }

  private static IllegalArgumentException unknown(String kind, String text, List<String> known) {
    return new IllegalArgumentException(
        "unknown %s '%s': there is %s".formatted(kind, text, String.join(", ", known)));
  }
}
