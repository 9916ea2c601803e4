package org.signalbox.server.route;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.calendar.Calendars;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.ir.Program;
import org.signalbox.live.control.DeploymentRequest;
import org.signalbox.live.control.Terms;
import org.signalbox.live.control.View;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.market.Instrument;
import org.signalbox.market.feed.Pace;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.job.BarLibrary;
import org.signalbox.server.view.live.DeploymentView.NewDeployment;
import org.signalbox.trade.Money;

/** Turns what somebody wants to be deployed into what a runner is asked for. */
public final class Deployments {

  static final int LONGEST_ACCOUNT = 100;

  private static final BigDecimal USUAL_CAPITAL = new BigDecimal("100000");
  private static final BigDecimal MOST_CAPITAL = new BigDecimal("1e15");
  private static final double FASTEST = 1e6;

  private final BarLibrary library;
  private final InstantSource clock;
  private final String stream;

  /**
   * Requests over these bars.
   *
   * @param stream the feed of deployments that trade in the market as it is
   */
  public Deployments(BarLibrary library, InstantSource clock, String stream) {
    this.library = library;
    this.clock = clock;
    this.stream = stream;
  }

  /** A strategy on paper, on stored bars. */
  DeploymentRequest request(String tenant, String name, String text, NewDeployment wanted) {
    Map<String, String> parameters = wanted.parameters().orElse(Map.of());
    Program program = StrategyCompiler.compile(new Source(name, text), parameters).runnable();
    Instrument instrument = library.forProgram(program).first();
    Money capital = new Money(capital(wanted.capital()), instrument.currency());
    return new DeploymentRequest(
        tenant,
        name,
        text,
        new TreeMap<>(parameters),
        DeploymentRequest.SIMULATED,
        "",
        capital,
        terms(wanted, Calendars.of(instrument.calendar()).zone()),
        LimitNames.read(wanted.limits()));
  }

  private static Terms terms(NewDeployment wanted, ZoneId zone) {
    long from = wanted.from().map(it -> Days.start("from", it, zone)).orElse(Long.MIN_VALUE);
    long to = wanted.to().map(it -> Days.end("to", it, zone)).orElse(Long.MAX_VALUE);
    if (from >= to) {
      throw Refusal.member("from", "'from' must be a day before 'to'");
    }
    Terms plain = Terms.replay().between(from, to).at(pace(wanted.speed()));
    return new Terms(
        plain.feed(),
        plain.tradeFrom(),
        plain.until(),
        plain.pace(),
        wanted.acceptUnsettled().orElse(false),
        wanted.fills().map(Days::profile).orElse(plain.profile()));
  }

  private static Pace pace(Optional<Double> speed) {
    return speed
        .map(it -> {
          if (!(it > 0 && it <= FASTEST)) {
            throw Refusal.member("speed", "'speed' must be above 0 and at most 1000000");
          }
          return new Pace(it);
        })
        .orElse(Pace.AS_FAST_AS_POSSIBLE);
  }

  /** The strategy of a paper deployment, within its limits, at a broker for real money. */
  DeploymentRequest live(View view, String broker, String account, Money capital) {
    Deployment paper = view.deployment();
    return new DeploymentRequest(
        paper.tenant(),
        paper.name(),
        paper.strategy(),
        paper.parameters(),
        broker,
        account,
        capital,
        Terms.stream(stream, clock.instant().toEpochMilli()),
        view.limits());
  }

  /** What an account begins with. */
  static BigDecimal capital(Optional<BigDecimal> wanted) {
    return positive("capital", wanted.orElse(USUAL_CAPITAL));
  }

  static BigDecimal positive(String member, BigDecimal amount) {
    if (amount.signum() <= 0 || amount.compareTo(MOST_CAPITAL) > 0) {
      throw Refusal.member(member, "'" + member + "' must be above 0 and at most 1e15");
    }
    return amount;
  }
}
