package org.signalbox.server;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.signalbox.live.control.Permissions;
import org.signalbox.live.journal.Mode;
import org.signalbox.server.account.Cookies;
import org.signalbox.server.api.Once;
import org.signalbox.server.api.Route;
import org.signalbox.server.chat.Chats;
import org.signalbox.server.job.BacktestJobs;
import org.signalbox.server.job.BarLibrary;
import org.signalbox.server.live.Desk;
import org.signalbox.server.live.EventHub;
import org.signalbox.server.route.BacktestRoutes;
import org.signalbox.server.route.BookRoutes;
import org.signalbox.server.route.ChatRoutes;
import org.signalbox.server.route.DataRoutes;
import org.signalbox.server.route.DeploymentRoutes;
import org.signalbox.server.route.Deployments;
import org.signalbox.server.route.Desks;
import org.signalbox.server.route.EventRoutes;
import org.signalbox.server.route.FunctionRoutes;
import org.signalbox.server.route.GalleryRoutes;
import org.signalbox.server.route.GrantRoutes;
import org.signalbox.server.route.HealthRoutes;
import org.signalbox.server.route.KillRoutes;
import org.signalbox.server.route.LanguageRoutes;
import org.signalbox.server.route.Resource;
import org.signalbox.server.route.SessionRoutes;
import org.signalbox.server.route.StrategyRoutes;
import org.signalbox.server.route.UserRoutes;
import org.signalbox.server.route.WhyRoutes;
import org.signalbox.server.store.Accounts;
import org.signalbox.server.store.Answered;
import org.signalbox.server.store.Backtests;
import org.signalbox.server.store.Deployed;
import org.signalbox.server.store.Strategies;
import org.signalbox.server.store.TenantStore;

/** The parts of a server, put together. */
record Rooms(
    Entrance entrance,
    Cookies cookies,
    BacktestJobs jobs,
    EventHub hub,
    Chats chats,
    TenantStore store,
    List<Resource> resources)
    implements AutoCloseable {

  /** The name under which runners and the command line know the tenant of the machine's owner. */
  private static final String HOME = "local";

  static Rooms of(ServerSettings settings, Parts parts) {
    InstantSource clock = settings.clock();
    TenantStore store = TenantStore.in(parts.database());
    Entrance entrance = Entrance.of(store, settings.secrets(), settings.cost(), clock);
    Accounts accounts = entrance.accounts();
    Cookies cookies = new Cookies(settings.reach().transport().isSecure());
    Strategies strategies = new Strategies(store);
    Backtests backtests = new Backtests(store);
    BacktestJobs jobs = new BacktestJobs(backtests, clock);
    BarLibrary library = new BarLibrary(parts.data());
    Desk<Mode.Paper> paper = new Desk<>(parts.paper(), library, clock);
    Desk<Mode.Live> live = new Desk<>(parts.live(), library, clock);
    UUID home = entrance.directory().owner().tenantId();
    Desks desks =
        new Desks(
            paper,
            live,
            new Permissions(parts.live(), clock),
            new Deployed(store),
            tenant -> tenant.equals(home) ? HOME : tenant.toString(),
            parts.liveBrokers());
    Chats chats = new Chats(parts.assistant());
    EventHub hub = new EventHub(List.of(paper, live));
    List<Resource> resources =
        List.of(
            new SessionRoutes(
                entrance.signIns(),
                accounts,
                entrance.passwords(),
                cookies,
                clock,
                settings.singleUser()),
            new UserRoutes(accounts, entrance.directory()),
            new StrategyRoutes(strategies, clock),
            new LanguageRoutes(),
            new FunctionRoutes(),
            new GalleryRoutes(),
            new DataRoutes(library),
            new BacktestRoutes(backtests, jobs, strategies, library, clock),
            new WhyRoutes(backtests, library),
            new ChatRoutes(chats),
            new DeploymentRoutes(
                desks, strategies, new Deployments(library, clock, parts.stream()), clock),
            new GrantRoutes(desks, entrance.signIns(), clock),
            new BookRoutes(desks),
            new EventRoutes(desks, hub),
            new KillRoutes(desks),
            new HealthRoutes(
                Map.of(
                    "database", store::isThere, "paper", paper::isThere, "live", live::isThere)));
    return new Rooms(entrance, cookies, jobs, hub, chats, store, resources);
  }

  /** How calls with an idempotency key are carried out. */
  Once once(InstantSource clock) {
    return new Repeats(new Answered(store), entrance.secrets()::fingerprint, clock);
  }

  List<Route> routes() {
    return resources.stream().map(Resource::routes).flatMap(List::stream).toList();
  }

  @Override
  public void close() {
    hub.close();
    chats.close();
    jobs.close();
    store.close();
  }
}
