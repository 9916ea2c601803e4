package org.signalbox.dsl.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.dsl.analysis.Marked.daily;
import static org.signalbox.dsl.analysis.Marked.intraday;
import static org.signalbox.dsl.analysis.Marked.whole;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.ir.Clause;
import org.signalbox.dsl.ir.Clause.Moment;
import org.signalbox.dsl.ir.Clause.OrderPrice;
import org.signalbox.dsl.ir.Clause.Trigger;
import org.signalbox.dsl.ir.Clause.Validity;
import org.signalbox.dsl.ir.Definition;
import org.signalbox.dsl.ir.Feed;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.Lapse.Measure;
import org.signalbox.dsl.ir.Limit;
import org.signalbox.dsl.ir.LiveField;
import org.signalbox.dsl.ir.Operator;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Protection;
import org.signalbox.dsl.ir.Sizing;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Terms;
import org.signalbox.dsl.ir.Type;
import org.signalbox.market.Timeframe;
import org.signalbox.trade.Side;

/** What texts mean, piece by piece. */
class ProgramTest {

  private static final Term CLOSE = new Term.Bars(BarField.CLOSE, Type.PRICE, Feed.BASE);

  private static Term shown(Marked text) {
    return text.program().shows().getFirst().term();
  }

  private static Term shown(String expression) {
    return shown(daily("show " + expression + " as \"x\""));
  }

  @Test
  void fillsInTheDefaultsOfTheLanguage() {
    Program program = daily("enter long").program();
    Clause.Entry entry = program.entries().getFirst();
    assertThat(entry.when()).isEqualTo(Terms.TRUE);
    assertThat(entry.trigger()).isEqualTo(new Trigger.BarEnd());
    assertThat(entry.price()).isEqualTo(new OrderPrice.Market());
    assertThat(entry.validity()).isEqualTo(new Validity.OneDecision());
    assertThat(program.size())
        .isEqualTo(new Sizing.Worth(new Term.Live(LiveField.ACCOUNT_STAKE, Optional.empty())));
    assertThat(program.opposite()).isEqualTo(Program.Opposite.REVERSE);
  }

  @Test
  void readsOrdersTimesAndLifetimes() {
    Program program =
        intraday(
                """
                enter long at 09:30
                enter long at session close
                enter long at 10 minutes after session open
                enter long at stop high limit high valid for 3 bars
                enter long at limit low valid until 15:00
                enter long at next close valid until cancelled
                exit 50% of long after 2 sessions
                """)
            .program();
    List<Clause.Entry> entries = program.entries();
    assertThat(entries.get(0).trigger()).isEqualTo(new Trigger.At(new Moment.TimeOfDay(34_200)));
    assertThat(entries.get(0).price()).isEqualTo(new OrderPrice.Market());
    assertThat(entries.get(1).trigger()).isEqualTo(new Trigger.BarEnd());
    assertThat(entries.get(1).price()).isEqualTo(new OrderPrice.AtClose());
    assertThat(entries.get(2).trigger()).isEqualTo(new Trigger.At(new Moment.AfterOpen(600)));
    assertThat(entries.get(3).price()).isInstanceOf(OrderPrice.StopLimit.class);
    assertThat(entries.get(3).validity()).isEqualTo(new Validity.For(Lapse.bars(3)));
    assertThat(entries.get(4).validity())
        .isEqualTo(new Validity.Until(new Moment.TimeOfDay(54_000)));
    assertThat(entries.get(5).price()).isEqualTo(new OrderPrice.AtClose());
    assertThat(entries.get(5).trigger()).isEqualTo(new Trigger.BarEnd());
    Clause.Exit exit = program.exits().getFirst();
    assertThat(exit.fraction()).isEqualTo(0.5);
    assertThat(exit.side()).contains(Side.LONG);
    assertThat(exit.after()).contains(new Lapse(2, Measure.SESSIONS));
  }

  @Test
  void readsOtherInstrumentsAndTimeframesOnTheirOwnBars() {
    Feed hours = new Feed(Optional.of("QQQ"), Optional.of(Timeframe.hours(1)), false);
    Term.Aligned term = (Term.Aligned) shown(intraday("show close of QQQ on 1 hour bars as \"x\""));
    assertThat(term.feed()).isEqualTo(Feed.BASE);
    assertThat(term.value())
        .isEqualTo(new Term.Bars(BarField.CLOSE, Type.PRICE.about("QQQ"), hours));
    assertThat(shown(intraday("show (close on 1 hour bars) of QQQ as \"x\""))).isEqualTo(term);
    assertThat(shown(intraday("show close of SPY on 5 minute bars as \"x\""))).isEqualTo(CLOSE);
  }

  @Test
  void countsOffsetsInTheBarsOnWhichTheyStand() {
    Feed hours = Feed.BASE.on(Timeframe.hours(1));
    Term inside = shown(intraday("show close[1] on 1 hour bars as \"x\""));
    assertThat(((Term.Aligned) inside).value())
        .isInstanceOfSatisfying(Term.Delayed.class, it -> assertThat(it.feed()).isEqualTo(hours));
    Term outside = shown(intraday("show (close on 1 hour bars)[1] as \"x\""));
    assertThat(outside)
        .isInstanceOfSatisfying(
            Term.Delayed.class, it -> assertThat(it.feed()).isEqualTo(Feed.BASE));
  }

  @Test
  void readsDaysAsDailyBarsSoFar() {
    Feed days = Feed.BASE.onSoFar(Timeframe.DAILY);
    Term high = new Term.Bars(BarField.HIGH, Type.PRICE, days);
    assertThat(shown(intraday("show today.high as \"x\"")))
        .isEqualTo(new Term.Aligned(high, Feed.BASE));
    assertThat(shown(intraday("show yesterday.high as \"x\"")))
        .isEqualTo(new Term.Aligned(new Term.Delayed(high, 1, Type.PRICE, days), Feed.BASE));
    assertThat(shown("yesterday.close"))
        .isEqualTo(new Term.Delayed(CLOSE, 1, Type.PRICE, Feed.BASE));
  }

  @Test
  void looksUpCalendarTimeAsOfThen() {
    Lapse year = new Lapse(12, Measure.MONTHS);
    Term then = new Term.AsOf(CLOSE, year, Type.PRICE, Feed.BASE);
    assertThat(shown("close 12 months ago")).isEqualTo(then);
    assertThat(shown("close 3 bars ago"))
        .isEqualTo(new Term.Delayed(CLOSE, 3, Type.PRICE, Feed.BASE));
    Term.Rowwise change = (Term.Rowwise) shown("roc(close, 12 months)");
    assertThat(change.type()).isEqualTo(Type.PERCENT);
    assertThat(change.operator()).isEqualTo(Operator.SUBTRACT);
    assertThat(((Term.Rowwise) change.operands().getFirst()).operands()).contains(CLOSE, then);
  }

  @Test
  void knowsARunningLetByItsKey() {
    Program program =
        daily("let e = 0.1 * close + 0.9 * previous starting at close show e as \"x\"").program();
    assertThat(program.shows().getFirst().term())
        .isEqualTo(new Term.Running("e", Type.PRICE, Feed.BASE));
    Definition.RunningLet let = (Definition.RunningLet) program.definitions().get("e");
    assertThat(let.start()).isEqualTo(CLOSE);
    assertThat(reads(let.body(), new Term.Previous("e", Type.PRICE, Feed.BASE))).isTrue();
  }

  @Test
  void takesTheBarBeforeForThePastOfALetInItsOwnDefinition() {
    Program program = daily("let n = n[1] + 1 starting at 0 show n[1] as \"x\"").program();
    Definition.RunningLet let = (Definition.RunningLet) program.definitions().get("n");
    assertThat(reads(let.body(), new Term.Previous("n", Type.NUMBER, Feed.BASE))).isTrue();
    assertThat(program.shows().getFirst().term())
        .isEqualTo(
            new Term.Delayed(
                new Term.Running("n", Type.NUMBER, Feed.BASE), 1, Type.NUMBER, Feed.BASE));
  }

  @Test
  void findsTheTypeOfALetThatStartsAtNothing() {
    Program program =
        daily(
                """
                let top = if close > open then high else previous starting at na
                let gap = if close > open then close - open else previous starting at 0
                let up = if close > top then true else previous starting at false
                show top as "a" show gap as "b" show up as "c"
                """)
            .program();
    assertThat(program.shows().stream().map(it -> it.term().type()))
        .containsExactly(Type.PRICE, Type.PRICE, Type.BOOL);
  }

  @Test
  void keepsARunningLetForEachFeed() {
    Program program =
        intraday(
                "let e = 0.1 * close + 0.9 * previous starting at close "
                    + "show e as \"a\" show e on 1 hour bars as \"b\"")
            .program();
    assertThat(program.definitions().keySet()).containsExactly("e", "e@ on 1 hour bars");
  }

  @Test
  void givesEveryCallOfAFunctionItsOwnState() {
    Program program =
        daily(
                """
                define smooth(x, k = 0.1) {
                  let s = k * x + (1 - k) * previous starting at x
                  return s
                }
                show smooth(close) as "a" show smooth(open, k: 0.5) as "b"
                """)
            .program();
    assertThat(program.definitions()).hasSize(2);
    assertThat(program.shows().get(0).term()).isNotEqualTo(program.shows().get(1).term());
  }

  @Test
  void readsFieldsOfRecordsThatAFunctionReturns() {
    Term term =
        shown(
            daily(
                "define pair(x) { return { now: x, earlier: x[1] } } let p = pair(close) "
                    + "show p.earlier as \"x\""));
    assertThat(term).isEqualTo(new Term.Delayed(CLOSE, 1, Type.PRICE, Feed.BASE));
  }

  @Test
  void takesConstantsOfTheRunFromParameters() {
    Marked text = daily("param n = 3 from 1 to 9 show close[n] as \"x\"");
    assertThat(shown(text)).isEqualTo(new Term.Delayed(CLOSE, 3, Type.PRICE, Feed.BASE));
    assertThat(shown(text.with("n", "7")))
        .isEqualTo(new Term.Delayed(CLOSE, 7, Type.PRICE, Feed.BASE));
    assertThat(text.with("n", "7").program().parameters()).containsEntry("n", "7");
    assertThat(
            shown(daily("param s = high among (high, close) show s as \"x\"").with("s", "close")))
        .isEqualTo(CLOSE);
    Term ema =
        shown(daily("param f = sma among (sma, ema) show f(close, 5) as \"x\"").with("f", "ema"));
    assertThat(((Term.Apply) ema).invocation().function().name()).isEqualTo("ema");
    Term hour =
        shown(
            intraday("param t = 1 hour among (15 minutes, 1 hour) show close on t bars as \"x\"")
                .with("t", "15 minutes"));
    assertThat(((Term.Aligned) hour).value().feed().timeframe()).contains(Timeframe.minutes(15));
  }

  @Test
  void writesRangesOut() {
    Term.Rowwise sum = (Term.Rowwise) shown("sum of (k from 0 to 2: close[k])");
    assertThat(sum.operator()).isEqualTo(Operator.ADD);
    assertThat(sum.operands())
        .containsExactly(
            CLOSE,
            new Term.Delayed(CLOSE, 1, Type.PRICE, Feed.BASE),
            new Term.Delayed(CLOSE, 2, Type.PRICE, Feed.BASE));
    Term.Rowwise all = (Term.Rowwise) shown("all of (k from 1 to 3: close > close[k])");
    assertThat(all.operator()).isEqualTo(Operator.AND);
    assertThat(all.operands()).hasSize(3);
  }

  @Test
  void keepsWhatASequenceCaptures() {
    Program program =
        daily(
                "show sequence(a: close > open, then b: close < open within 3 bars, "
                    + "then close > (high at b)) as \"x\"")
            .program();
    Definition.Sequence sequence =
        (Definition.Sequence) program.definitions().firstEntry().getValue();
    assertThat(sequence.steps()).hasSize(3);
    assertThat(sequence.steps().get(0).limit()).isEmpty();
    assertThat(sequence.steps().get(1).limit()).contains(Lapse.bars(3));
    assertThat(sequence.captures())
        .containsExactly(
            new Definition.Capture(1, new Term.Bars(BarField.HIGH, Type.PRICE, Feed.BASE)));
    assertThat(
            daily("show close > open followed by close < open within 2 bars as \"x\"")
                .program()
                .definitions())
        .hasSize(1);
  }

  @Test
  void readsWindowsOfTime() {
    assertThat(shown("close > open for 3 bars"))
        .isInstanceOfSatisfying(Term.Window.class, it -> assertThat(it.everyRow()).isTrue());
    assertThat(shown(intraday("show close > open within last 20 minutes as \"x\"")))
        .isInstanceOfSatisfying(
            Term.Window.class,
            it -> {
              assertThat(it.times()).isEqualTo(1);
              assertThat(it.lapse()).isEqualTo(new Lapse(20, Measure.MINUTES));
            });
  }

  @Test
  void readsTheLedger() {
    assertThat(shown("highest(high, since: entry)")).isInstanceOf(Term.SinceEntry.class);
    assertThat(shown("low at entry")).isInstanceOf(Term.AtEntry.class);
    assertThat(shown("account.stop_losses(720 bars)"))
        .isEqualTo(new Term.Live(LiveField.ACCOUNT_STOP_LOSSES, Optional.of(Lapse.bars(720))));
    Term.Apply session =
        (Term.Apply) shown(intraday("show highest(high, since: session) as \"x\""));
    assertThat(session.invocation().form()).isEqualTo(Term.Form.SINCE);
    Term.Apply changing = (Term.Apply) shown("highest(high, clamp(rsi(close, 14), 5, 50))");
    assertThat(changing.invocation().form()).isEqualTo(Term.Form.CHANGING_LENGTH);
    assertThat(changing.invocation().constants()).containsExactly(50.0);
  }

  @Test
  void readsProtectionSizesAndLimits() {
    Program program =
        daily(
                """
                enter long when close crosses above open with stop loss at low as dip
                take profit 5% then 4% after 20 minutes exiting 50%
                trailing stop 2R after profit 1R for entry dip
                breakeven after profit 1R plus 2 ticks
                size 2 lots
                allow at most 5 positions counted when filled
                allow at most 10% of equity per position
                allow entries on Monday, Friday
                cooldown 3 bars after loss
                square off at 15:15
                halt and exit all when account.drawdown > 20%
                """)
            .program();
    assertThat(program.entries().getFirst().protections())
        .singleElement()
        .isInstanceOf(Protection.StopLoss.class);
    Protection.TakeProfit target = (Protection.TakeProfit) program.protections().getFirst();
    assertThat(target.fraction()).isEqualTo(0.5);
    assertThat(target.ladder()).hasSize(2);
    assertThat(target.ladder().getLast().after()).contains(new Lapse(20, Measure.MINUTES));
    assertThat(program.protections().get(1).scope()).isEqualTo(new Protection.Scope.OfEntry("dip"));
    assertThat(program.size()).isEqualTo(new Sizing.Lots(new Term.Constant(2, Type.NUMBER)));
    assertThat(program.limits())
        .extracting(it -> it.getClass().getSimpleName())
        .containsExactly(
            "Positions", "ValuePerPosition", "OnWeekdays", "Cooldown", "Halt", "SquareOff");
    assertThat(program.limits().get(2))
        .isInstanceOfSatisfying(
            Limit.OnWeekdays.class, it -> assertThat(it.weekdays()).containsExactly(1, 5));
  }

  @Test
  void tradesTheMembersOfAListedUniverse() {
    Program program =
        whole(
                "strategy \"u\" universe u = SPY, \"BTC/USDT\" trade each of u on 1 hour bars "
                    + "enter long when close > open")
            .program();
    assertThat(program.symbols()).containsExactly("SPY", "BTC/USDT");
    assertThat(program.notExecuted()).isEmpty();
  }

  @Test
  void printsValuesInAlerts() {
    Program program =
        daily(
                "let m = macd(close, 12, 26, 9) enter long "
                    + "alert \"line {m.line} at {close}!\" when m.line > 0")
            .program();
    assertThat(program.alerts().getFirst().pieces())
        .extracting(it -> it.getClass().getSimpleName())
        .containsExactly("Text", "Value", "Text", "Value", "Text");
  }

  @Test
  void drawsTheBranchThatAParameterSwitchesOff() {
    Marked text = daily("param on_off = true show (if on_off then close else open) as \"x\"");
    assertThat(shown(text)).isEqualTo(CLOSE);
    assertThat(shown(text.with("on_off", "false")))
        .isEqualTo(new Term.Bars(BarField.OPEN, Type.PRICE, Feed.BASE));
  }

  private static boolean reads(Term term, Term wanted) {
    return term.equals(wanted) || Terms.operands(term).stream().anyMatch(it -> reads(it, wanted));
  }
}
