package org.signalbox.server.route;

import static org.signalbox.server.api.Access.WORK;
import static org.signalbox.server.api.Route.delete;
import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.post;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.signalbox.backtest.engine.RunRefusedException;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.server.api.Call;
import org.signalbox.server.api.EventStream;
import org.signalbox.server.api.Json;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Rate;
import org.signalbox.server.job.BacktestJob;
import org.signalbox.server.job.BacktestJobs;
import org.signalbox.server.job.BarLibrary;
import org.signalbox.server.store.Backtests;
import org.signalbox.server.store.Backtests.Backtest;
import org.signalbox.server.store.Strategies;
import org.signalbox.server.store.Strategies.Version;
import org.signalbox.server.view.ErrorView;
import org.signalbox.server.view.backtest.BacktestView;
import org.signalbox.server.view.backtest.BacktestView.BacktestList;
import org.signalbox.server.view.backtest.BacktestView.BacktestProgress;
import org.signalbox.server.view.backtest.BacktestView.Headline;
import org.signalbox.server.view.backtest.BacktestView.NewBacktest;
import org.signalbox.server.view.backtest.BacktestView.State;
import org.signalbox.server.view.backtest.ChartView;
import org.signalbox.server.view.backtest.ResultView;

/** {@code /backtests}: strategies over stored bars, run in the background. */
public final class BacktestRoutes implements Resource {

  private static final int MOST_LISTED = 200;
  private static final Duration BEAT = Duration.ofSeconds(10);
  private static final Duration PACE = Duration.ofMillis(100);

  private final Backtests backtests;
  private final BacktestJobs jobs;
  private final Strategies strategies;
  private final BarLibrary library;
  private final InstantSource clock;

  public BacktestRoutes(
      Backtests backtests,
      BacktestJobs jobs,
      Strategies strategies,
      BarLibrary library,
      InstantSource clock) {
    this.backtests = backtests;
    this.jobs = jobs;
    this.strategies = strategies;
    this.library = library;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        get("/backtests", "listBacktests", "Lists the backtests, the latest first")
            .answers(BacktestList.class, this::list),
        post("/backtests", "startBacktest", "Starts a backtest")
            .open(WORK)
            .limited(Rate.HEAVY)
            .takes(NewBacktest.class)
            .accepts(BacktestView.class, this::start),
        get("/backtests/{backtest}", "getBacktest", "Says how far a backtest is")
            .answers(BacktestView.class, call -> view(find(call))),
        delete("/backtests/{backtest}", "cancelBacktest", "Cancels a backtest that is not over")
            .does(call -> jobs.cancel(call.caller().tenant(), find(call).backtestId())),
        get("/backtests/{backtest}/progress", "watchBacktest", "Tells how far a backtest gets")
            .streams(BacktestProgress.class, this::watch),
        get("/backtests/{backtest}/result", "getResult", "Answers what a backtest came to")
            .answersStored(ResultView.class, call -> document(call, backtests::result)),
        get("/backtests/{backtest}/chart", "getChart", "Answers what its charts draw")
            .answersStored(ChartView.class, call -> document(call, backtests::chart)));
  }

  private BacktestList list(Call call) {
    return new BacktestList(
        backtests.latest(call.caller().tenant(), MOST_LISTED).stream().map(this::view).toList());
  }

  private Backtest find(Call call) {
    return backtests
        .find(call.caller().tenant(), call.id("backtest"))
        .orElseThrow(Refusal::notFound);
  }

  private BacktestView start(Call call, NewBacktest wanted) {
    Optional<Version> version = version(call.caller().tenant(), wanted);
    String text =
        version
            .map(Version::text)
            .or(wanted::text)
            .orElseThrow(
                () -> Refusal.member("strategy", "either 'strategy' or 'text' must be given"));
    CompiledStrategy strategy =
        StrategyCompiler.compile(
            new Source(version.map(Version::name).orElse("text"), text),
            wanted.parameters().orElse(Map.of()));
    Runs.Prepared run = Runs.prepare(strategy, wanted, library);
    Backtest backtest =
        new Backtest(
            call.caller().tenant(),
            UUID.randomUUID(),
            version.map(Version::strategyId),
            version.map(Version::version),
            strategy.program().name(),
            text,
            Json.write(wanted),
            State.QUEUED.name(),
            clock.instant(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    if (!jobs.start(backtest, run::run, BacktestRoutes::account)) {
      throw Refusal.of(Kind.TOO_MANY, "too many backtests are waiting")
          .withHint("wait until some are over");
    }
    return view(backtest);
  }

  private Optional<Version> version(UUID tenant, NewBacktest wanted) {
    if (wanted.strategy().isEmpty()) {
      return Optional.empty();
    }
    if (wanted.text().isPresent()) {
      throw Refusal.member("text", "'strategy' and 'text' cannot both be given");
    }
    UUID strategy = wanted.strategy().get();
    return Optional.of(
        wanted
            .version()
            .flatMap(number -> strategies.version(tenant, strategy, number))
            .or(() ->
                wanted.version().isPresent()
                    ? Optional.empty()
                    : strategies.latest(tenant, strategy))
            .orElseThrow(Refusal::notFound));
  }

  /** Why a run failed, for people: what is our own fault tells nothing of the inside. */
  private static String account(RuntimeException failure) {
    Refusal refusal =
        failure instanceof RunRefusedException refused
            ? Refusal.of(Kind.REFUSED, String.valueOf(refused.getMessage()))
                .withHint(refused.hint())
            : Refusal.of(Kind.REFUSED, "a fault of Signalbox itself ended the run");
    return Json.write(refusal.view(""));
  }

  private void watch(Call call, EventStream events) {
    Backtest backtest = find(call);
    Optional<BacktestJob> job = jobs.find(backtest.tenantId(), backtest.backtestId());
    try {
      long number = job.isPresent() ? tell(job.get(), events) : 0;
      if (number == 0) {
        BacktestView view = view(find(call));
        events.send("1", "progress", new BacktestProgress(view.state(), view.done(), view.all()));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells of a job until it is over; says how many events it told. */
  private static long tell(BacktestJob job, EventStream events) throws InterruptedException {
    BacktestProgress known = job.progress();
    long number = 1;
    events.send(Long.toString(number), "progress", known);
    while (!isOver(known.state())) {
      BacktestProgress next = job.after(known, BEAT);
      if (next.equals(known)) {
        events.beat();
      } else {
        events.send(Long.toString(++number), "progress", next);
        known = next;
        Thread.sleep(isOver(next.state()) ? Duration.ZERO : PACE);
      }
    }
    return number;
  }

  private static boolean isOver(State state) {
    return switch (state) {
      case QUEUED, RUNNING -> false;
      case DONE, FAILED, CANCELLED -> true;
    };
  }

  private String document(Call call, BiFunction<UUID, UUID, Optional<String>> read) {
    Backtest backtest = find(call);
    return read.apply(backtest.tenantId(), backtest.backtestId())
        .orElseThrow(() ->
            Refusal.of(Kind.CONFLICT, "the backtest has no result")
                .withHint("look at its state: it is " + view(backtest).state()));
  }

  private BacktestView view(Backtest backtest) {
    Optional<BacktestProgress> progress =
        jobs.find(backtest.tenantId(), backtest.backtestId()).map(BacktestJob::progress);
    State stored = State.valueOf(backtest.state());
    boolean lost = progress.isEmpty() && !isOver(stored);
    return new BacktestView(
        backtest.backtestId(),
        lost ? State.FAILED : progress.map(BacktestProgress::state).orElse(stored),
        backtest.strategyId(),
        backtest.version(),
        backtest.name(),
        backtest.created(),
        backtest.finished(),
        progress.map(BacktestProgress::done).orElse(0L),
        progress.map(BacktestProgress::all).orElse(0L),
        lost
            ? Optional.of(
                Refusal.of(Kind.REFUSED, "the server was stopped before it ended").view(""))
            : backtest.failure().map(it -> Json.parse(it, ErrorView.class)),
        backtest.headline().map(it -> Json.parse(it, Headline.class)));
  }
}
