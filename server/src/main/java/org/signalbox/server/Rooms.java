package org.signalbox.server;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.signalbox.server.account.AccessTokens;
import org.signalbox.server.account.Cookies;
import org.signalbox.server.account.Passwords;
import org.signalbox.server.account.Secrets;
import org.signalbox.server.account.SignIns;
import org.signalbox.server.api.Route;
import org.signalbox.server.job.BacktestJobs;
import org.signalbox.server.job.BarLibrary;
import org.signalbox.server.route.BacktestRoutes;
import org.signalbox.server.route.BookRoutes;
import org.signalbox.server.route.DataRoutes;
import org.signalbox.server.route.DeploymentRoutes;
import org.signalbox.server.route.FunctionRoutes;
import org.signalbox.server.route.GalleryRoutes;
import org.signalbox.server.route.HealthRoutes;
import org.signalbox.server.route.KillRoutes;
import org.signalbox.server.route.LanguageRoutes;
import org.signalbox.server.route.Resource;
import org.signalbox.server.route.SessionRoutes;
import org.signalbox.server.route.StrategyRoutes;
import org.signalbox.server.route.UserRoutes;
import org.signalbox.server.route.WhyRoutes;
import org.signalbox.server.store.Accounts;
import org.signalbox.server.store.Backtests;
import org.signalbox.server.store.Sessions;
import org.signalbox.server.store.Strategies;
import org.signalbox.server.store.TenantStore;

/** The parts of a server, put together. */
record Rooms(
    Accounts accounts,
    SignIns signIns,
    Cookies cookies,
    BacktestJobs jobs,
    List<Resource> resources)
    implements AutoCloseable {

  static Rooms of(ServerSettings settings, Parts parts) {
    InstantSource clock = settings.clock();
    TenantStore store = TenantStore.in(parts.database());
    Secrets secrets = Secrets.in(settings.secrets());
    Passwords passwords = new Passwords(settings.cost(), secrets.pepper());
    Accounts accounts = new Accounts(store);
    SignIns signIns =
        new SignIns(
            accounts, new Sessions(store), passwords, new AccessTokens(secrets.signing()), clock);
    Cookies cookies = new Cookies(settings.secure());
    Strategies strategies = new Strategies(store);
    Backtests backtests = new Backtests(store);
    BacktestJobs jobs = new BacktestJobs(backtests, clock);
    BarLibrary library = new BarLibrary(parts.data());
    List<Resource> resources =
        List.of(
            new SessionRoutes(signIns, accounts, passwords, cookies, clock, settings.singleUser()),
            new UserRoutes(accounts, passwords, signIns, clock),
            new StrategyRoutes(strategies, clock),
            new LanguageRoutes(),
            new FunctionRoutes(),
            new GalleryRoutes(),
            new DataRoutes(library),
            new BacktestRoutes(backtests, jobs, strategies, library, clock),
            new WhyRoutes(backtests, library),
            new DeploymentRoutes(),
            new BookRoutes(),
            new KillRoutes(),
            new HealthRoutes(Map.of("database", store::isThere)));
    return new Rooms(accounts, signIns, cookies, jobs, resources);
  }

  List<Route> routes() {
    return resources.stream().map(Resource::routes).flatMap(List::stream).toList();
  }

  @Override
  public void close() {
    jobs.close();
  }
}
