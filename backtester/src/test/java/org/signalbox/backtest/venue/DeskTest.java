package org.signalbox.backtest.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.backtest.venue.cost.Costs;
import org.signalbox.trade.Admission;
import org.signalbox.trade.Distance;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;

/** What happens to orders and protection over several bars. */
class DeskTest {

  private final Rig rig = new Rig(FillProfile.STANDARD);

  @ParameterizedTest(name = "sl={0} for {1} is a stop at {2}")
  @CsvSource({
    "95, buy, 95",
    "5%, buy, 95",
    "5%, sell, 105",
    "4p, buy, 96",
    "4p, sell, 104",
    "50$, buy, 95",
    "50$, sell, 105",
    "0.333%, buy, 99.66",
    "0.333%, sell, 100.34",
  })
  void anchorsAStopToTheFill(String distance, String action, String level) {
    rig.place(action + " 10 market sl=" + distance).bar("100 100 100 100");
    assertThat(levels()).containsExactly(level);
  }

  @Test
  void countsTargetsInMultiplesOfTheRisk() {
    rig.place("buy 10 market sl=96 tp=2R").bar("101 101 101 101");
    assertThat(levels()).containsExactly("96", "111");
    assertThat(position().riskPerUnit()).isEqualByComparingTo("5");
  }

  @Test
  void leavesAPartToTheNextTarget() {
    rig.place("buy 11 market sl=95 tp=105/0.5 tp2=110").bar("100 100 100 100");
    assertThat(rig.bar("100 106 100 104")).isEqualTo("sell 5 @ 105 take profit");
    assertThat(rig.bar("104 106 100 104")).as("a target is hit once").isEmpty();
    assertThat(rig.bar("104 111 104 110")).isEqualTo("sell 6 @ 110 take profit");
    assertThat(rig.ledger.trades())
        .singleElement()
        .satisfies(trade -> {
          assertThat(trade.grossProfit().amount()).isEqualByComparingTo("85");
          assertThat(trade.bars()).isEqualTo(3);
          assertThat(trade.maxFavourable()).isCloseTo(10.01, within(1e-9));
        });
  }

  @Test
  void coversWhatIsLeftWithTheStop() {
    rig.place("buy 10 market sl=95 tp=105/0.3").bar("100 100 100 100");
    assertThat(rig.bar("100 106 100 104")).isEqualTo("sell 3 @ 105 take profit");
    assertThat(rig.bar("104 104 90 92")).isEqualTo("sell 7 @ 95 stop loss");
    assertThat(rig.desk.isIdle()).isTrue();
  }

  @ParameterizedTest(name = "{0} is then at {1}")
  @CsvSource({"sl=10%, 94.5", "slfirst=10%, 90", "sllast=10%, 99"})
  void anchorsAnewWhenThePositionGrows(String stop, String level) {
    rig.place("buy 10 market " + stop).bar("100 100 100 100");
    rig.place("buy 10 market does=add").bar("110 110 110 110");
    assertThat(position().averageEntry()).isEqualByComparingTo("105");
    assertThat(levels()).containsExactly(level);
    assertThat(position().entries()).isEqualTo(2);
  }

  @Test
  void tightensATrailAndNeverLoosensIt() {
    rig.place("buy 10 market sl=90").bar("100 100 100 100");
    trail("95.005");
    assertThat(levels()).containsExactly("90", "95");
    trail("93");
    assertThat(levels()).containsExactly("90", "95");
    trail("97");
    assertThat(levels()).containsExactly("90", "97");
    assertThat(rig.bar("100 101 80 85")).isEqualTo("sell 10 @ 97 trailing stop");
  }

  @Test
  void keepsATrailWhenThePositionGrows() {
    rig.place("buy 10 market").bar("100 100 100 100");
    trail("97");
    rig.place("buy 10 market does=add").bar("110 110 110 110");
    assertThat(levels()).containsExactly("97");
  }

  @Test
  void closesByTheTightestOfSeveralStops() {
    rig.place("buy 10 market sl=90").bar("100 100 100 100");
    trail("95");
    assertThat(rig.bar("85 86 80 85")).isEqualTo("sell 10 @ 85 trailing stop");
  }

  @Test
  void movesATargetWhereALadderSaysSo() {
    rig.place("buy 10 market tp=10%").bar("100 100 100 100");
    Protection.TakeProfit target = (Protection.TakeProfit) position().protection().rules().get(0);
    Distance nearer = new Distance.Part(new BigDecimal("0.04"));
    rig.desk.submit(new OrderCommand.Amend(Rig.SYMBOL, target.fixed(nearer)));
    assertThat(levels()).containsExactly("104");
  }

  @Test
  void reversesWithTheEntrysOwnQuantity() {
    rig.place("buy 10 market sl=95").bar("100 100 100 100");
    rig.place("sell 4 stop 97 does=reverse sl=101");
    assertThat(rig.bar("100 100 96 96.5")).isEqualTo("sell 10 @ 97 reversal, sell 4 @ 97 entry");
    assertThat(position().signedQuantity()).isEqualByComparingTo("-4");
    assertThat(levels()).containsExactly("101");
    assertThat(rig.ledger.trades()).hasSize(1);
  }

  @Test
  void opensWithAReversingOrderWhenTheStopClosedBefore() {
    rig.place("buy 10 market sl=98").bar("100 100 100 100");
    rig.place("sell 4 stop 97 does=reverse");
    assertThat(rig.bar("100 100 96 96.5")).isEqualTo("sell 10 @ 98 stop loss, sell 4 @ 97 entry");
  }

  @Test
  void addsInPathOrderWithinTheBarOfTheEntry() {
    rig.place("buy 10 stop 102 does=both;buy 5 stop 104 does=both;buy 7 stop 103");
    assertThat(rig.bar("100 105 99 104")).isEqualTo("buy 10 @ 102 entry, buy 5 @ 104 addition");
    assertThat(rig.desk.working()).isEmpty();
  }

  @Test
  void closesAdditionsOfTheSameBarWithAnExitOfTheWhole() {
    rig.place("buy 10 market").bar("100 100 100 100");
    rig.place("buy 5 stop 102 does=add;sell 10 stop 99 does=close");
    assertThat(rig.bar("100 103 98 98")).isEqualTo("buy 5 @ 102 addition, sell 15 @ 99 exit");
  }

  @Test
  void dropsExitsAndAdditionsWithThePosition() {
    rig.place("buy 10 market sl=95").bar("100 100 100 100");
    rig.place("sell 10 limit 120 does=close;buy 5 stop 110 does=add");
    rig.bar("100 100 94 94");
    assertThat(rig.desk.working()).isEmpty();
    assertThat(rig.desk.guards()).isEmpty();
  }

  @Test
  void leavesTheRestWorkingWhenTheVolumeIsSmall() {
    Rig small = new Rig(FillProfile.STANDARD.withParticipation(0.1));
    small.place("buy 25 market sl=95");
    assertThat(small.bar("100 101 99 100 100")).isEqualTo("buy 10 @ 100 entry");
    assertThat(small.bar("101 102 99 100 100")).isEqualTo("buy 10 @ 101 entry");
    assertThat(small.bar("102 103 99 100 100")).isEqualTo("buy 5 @ 102 entry");
    assertThat(small.ledger.position(Rig.SYMBOL).orElseThrow().entries()).isEqualTo(1);
    assertThat(small.bar("100 100 94 94 100")).isEqualTo("sell 10 @ 95 stop loss");
    assertThat(small.bar("98 99 97 98 100")).isEqualTo("sell 10 @ 98 stop loss");
    assertThat(small.bar("97 99 97 98 100")).isEqualTo("sell 5 @ 97 stop loss");
  }

  @Test
  void doesNotFillWithoutVolume() {
    Rig dry = new Rig(FillProfile.STANDARD.withParticipation(0.1));
    dry.place("buy 25 market");
    assertThat(dry.bar("100 101 99 100 0")).isEmpty();
    assertThat(dry.desk.working()).hasSize(1);
  }

  @Test
  void asksForAdmissionAtTheFill() {
    Rig capped = new Rig(FillProfile.STANDARD, (order, entered) -> entered < 1);
    capped.place("buy 10 stop 102 does=both;buy 10 stop 103 does=both");
    assertThat(capped.bar("100 105 99 104")).isEqualTo("buy 10 @ 102 entry");
    assertThat(capped.desk.working()).isEmpty();
  }

  @Test
  void paysMinimumFeesOncePerOrder() {
    Costs costs = Costs.parse("per-share:0.01,min=1", "none", "none");
    Rig dear = new Rig(FillProfile.STANDARD.withParticipation(0.1).withCosts(costs));
    dear.place("buy 150 market");
    dear.bar("100 100 100 100 900");
    dear.bar("100 100 100 100 900");
    assertThat(dear.ledger.cash().amount()).isEqualByComparingTo("-5001.5");
  }

  @Test
  void makesTakersPaySpreadAndSlippageButNotLimits() {
    Costs costs = Costs.parse("none", "ticks:2", "ticks:2");
    Rig dear = new Rig(FillProfile.STANDARD.withCosts(costs));
    dear.place("buy 10 market sl=95 tp=110");
    assertThat(dear.bar("100 100 100 100")).isEqualTo("buy 10 @ 100.03 entry");
    assertThat(dear.bar("100 111 100 110")).isEqualTo("sell 10 @ 110 take profit");
  }

  @Test
  void adjustsPositionOrdersAndGuardsToASplit() {
    rig.place("buy 10 market sl=95 tp=110").bar("100 100 100 100");
    rig.place("buy 10 stop 105 does=add");
    rig.desk.split(new BigDecimal("4"));
    assertThat(position().quantity()).isEqualByComparingTo("40");
    assertThat(position().averageEntry()).isEqualByComparingTo("25");
    assertThat(levels()).containsExactly("23.75", "27.5");
    assertThat(rig.desk.lastPrice()).isEqualTo(25);
    assertThat(rig.desk.working())
        .singleElement()
        .extracting(Order::pricing)
        .isEqualTo(new Pricing.Stop(new BigDecimal("26.25")));
    assertThat(rig.bar("25 25 20 20")).isEqualTo("sell 40 @ 23.75 stop loss");
    assertThat(rig.ledger.trades().getFirst().grossProfit().amount()).isEqualByComparingTo("-50");
  }

  @Test
  void closesADelistedShareAtItsLastPrice() {
    rig.place("buy 10 market").bar("100 100 100 100");
    rig.place("sell 10 limit 120 does=close");
    List<VenueEvent> events =
        rig.desk.close(rig.desk.lastPrice(), Instant.ofEpochMilli(60_000), Purpose.DELISTING);
    assertThat(events).hasSize(3).first().isInstanceOf(VenueEvent.Filled.class);
    assertThat(rig.desk.isIdle()).isTrue();
  }

  @Test
  void replacesAndCancelsById() {
    rig.place("buy 10 limit 90");
    Order other = rig.order("buy 10 limit 95", 0);
    rig.desk.submit(new OrderCommand.Replace("o1", other));
    assertThat(rig.desk.working()).containsExactly(other);
    rig.desk.submit(new OrderCommand.Cancel(Rig.SYMBOL, other.id(), "not wanted"));
    assertThat(rig.bar("100 100 80 80")).isEmpty();
  }

  @Test
  void asksForAdmissionOnceAnOrder() {
    List<String> asked = new ArrayList<>();
    Admission once = (order, entered) -> asked.add(order.id());
    Rig small = new Rig(FillProfile.STANDARD.withParticipation(0.1), once);
    small.place("buy 25 market");
    small.bar("100 101 99 100 100");
    assertThat(small.bar("101 102 99 100 100")).isEqualTo("buy 10 @ 101 entry");
    assertThat(asked).containsExactly("o1");
  }

  @Test
  void doesNotTurnRoundInTheBarOfTheEntry() {
    rig.place("buy 10 stop 102 does=turn;sell 10 stop 98 does=turn;buy 10 stop 103 does=turn");
    assertThat(rig.bar("100 104 97 97")).isEqualTo("buy 10 @ 102 entry, buy 10 @ 103 addition");
  }

  @Test
  void doesNotBringBackATargetThatWasHit() {
    rig.place("buy 10 market tp=105/0.5 tp2=120").bar("100 100 100 100");
    rig.bar("100 106 100 104");
    rig.place("buy 10 market does=add").bar("104 104 104 104");
    assertThat(levels()).containsExactly("120");
  }

  @Test
  void measuresExcursionsFromTheEntryToTheExitOnly() {
    Rig lowFirst = new Rig(FillProfile.STANDARD.withPath(IntrabarPath.LOW_FIRST));
    lowFirst.place("buy 10 stop 102 tp=106");
    lowFirst.bar("100 103 90 103");
    lowFirst.bar("106.5 107 80 80");
    assertThat(lowFirst.ledger.trades())
        .singleElement()
        .satisfies(trade -> {
          assertThat(trade.lowest()).as("90 and 80 came outside").isEqualTo(102);
          assertThat(trade.highest()).isEqualTo(106.5);
        });
  }

  @Test
  void dropsTheRestOfAnEntryWithItsPosition() {
    Rig small = new Rig(FillProfile.STANDARD.withParticipation(0.1));
    small.place("buy 25 limit 100 sl=95");
    small.bar("100 101 99 100 100");
    assertThat(small.desk.working()).hasSize(1);
    assertThat(small.bar("94 94 93 94 1000")).isEqualTo("sell 10 @ 94 stop loss");
    assertThat(small.desk.isIdle()).isTrue();
  }

  @Test
  void namesTheExitWhereAGapPassedTheStopToo() {
    rig.place("buy 10 market sl=95").bar("100 100 100 100");
    rig.place("sell 10 market does=close");
    assertThat(rig.bar("93 94 92 93")).isEqualTo("sell 10 @ 93 exit");
  }

  @Test
  void takesTheProtectionOfAnAdditionToo() {
    rig.place("buy 10 market sl=95").bar("100 100 100 100");
    rig.place("buy 10 market does=add sl=97").bar("100 100 100 100");
    assertThat(levels()).containsExactly("95", "97");
  }

  @Test
  void holdsTheOpeningAuctionInTheFirstOfTheFinerBars() {
    rig.place("buy 10 open later=1");
    assertThat(rig.bar("100 102 99 101", "100 101 99 100; 101 102 100 101")).isEmpty();
  }

  @Test
  void neverSellsBelowOneTick() {
    Costs absurd = Costs.parse("none", "ticks:20000", "none");
    Rig dear = new Rig(FillProfile.STANDARD.withCosts(absurd));
    assertThat(dear.place("sell 10 market").bar("100 100 100 100"))
        .isEqualTo("sell 10 @ 0.01 entry");
  }

  private void trail(String level) {
    rig.desk.submit(
        new OrderCommand.Tighten(
            Rig.SYMBOL, "trail", Purpose.TRAILING_STOP, new BigDecimal(level)));
  }

  private Position position() {
    return rig.ledger.position(Rig.SYMBOL).orElseThrow();
  }

  private List<String> levels() {
    return rig.desk.guards().stream()
        .map(order ->
            switch (order.pricing()) {
              case Pricing.Stop(BigDecimal price) -> price;
              case Pricing.Limit(BigDecimal price) -> price;
              case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _, Pricing.StopLimit _ ->
                  throw new AssertionError(order.pricing());
            })
        .map(price -> price.stripTrailingZeros().toPlainString())
        .toList();
  }
}
