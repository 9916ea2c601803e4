package org.signalbox.cli.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.signalbox.cli.input.DatabaseOptions;
import org.signalbox.cli.input.Databases;
import org.signalbox.cli.input.Home;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.server.Reach;
import org.signalbox.server.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the page and the API until it is interrupted. */
@Command(
    name = "serve",
    description = {
      "Serve the page and the API on this machine.",
      "",
      "Prints one link; opened in a browser, it signs you in, once. Nothing is reachable from"
          + " other machines. What you make is kept in your folder for user data.",
      "",
      "With --users it is a server of several people, who sign in by name and password;"
          + " 'signalbox users add' makes the first. They share strategies and deployments, and"
          + " their roles say what each may do. Other machines reach it under TLS alone: by a"
          + " certificate of yours, or through a proxy in front that has one."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox serve                    and open the link that it prints",
      "  signalbox serve --open             opens the link itself",
      "  signalbox serve --port 0           on any port that is free",
      "  signalbox serve --users            for several people, on this machine",
      "  signalbox serve --users --address 0.0.0.0 --host-name box.example --port 8443 \\",
      "      --tls-certificate chain.pem --tls-key key.pem",
      "  signalbox serve --users --behind-proxy --host-name box.example",
      "  signalbox serve --database jdbc:postgresql://db.example/signalbox --database-user me"
    })
public final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final CountDownLatch interrupted;
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Mixin private final ReachOptions reach = new ReachOptions();

  @Option(names = "--users", description = "Have several users sign in by name and password.")
  private boolean users;

  @Option(names = "--open", description = "Open the link in your browser.")
  private boolean open;

  public ServeCommand(Terminal terminal) {
    this(terminal, new CountDownLatch(1));
  }

  /**
   * A server that ends when told.
   *
   * @param interrupted is counted down when it is to end
   */
  ServeCommand(Terminal terminal, CountDownLatch interrupted) {
    this.terminal = terminal;
    this.interrupted = interrupted;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Reach wanted = reach.reach(users);
    Home home = database.home();
    CountDownLatch over = new CountDownLatch(1);
    Thread hook = new Thread(() -> end(over), "interrupted");
    Runtime.getRuntime().addShutdownHook(hook);
    try (Household household = Household.at(home.folder(), home.store(), Databases.open(database));
        Server server = start(household, wanted)) {
      tell(server, household);
      interrupted.await();
    } finally {
      over.countDown();
    }
    return Exit.DONE.code();
  }

  /** Has the command end, and the process wait until it has. */
  private void end(CountDownLatch over) {
    interrupted.countDown();
    try {
      over.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Server start(Household household, Reach wanted) {
    try {
      return users ? household.serveUsers(wanted) : household.serve(wanted.port());
    } catch (RuntimeException failed) {
      if (isTaken(failed)) {
        throw new IllegalArgumentException(
            "port %d is in use; choose another with --port, or 0 for any".formatted(wanted.port()),
            failed);
      }
      throw failed;
    }
  }

  private static boolean isTaken(Throwable failed) {
    return failed instanceof BindException
        || (failed.getCause() != null && isTaken(failed.getCause()));
  }

  private void tell(Server server, Household household) {
    String link = users ? server.url() : server.link();
    boolean nobody = users && !household.hasUsers();
    terminal.print(link + "\n");
    terminal.note(
        (users ? "Users sign in by name and password." : "The link signs you in, once.")
            + " Ctrl+C ends the server.");
    if (nobody) {
      terminal.warn("nobody can sign in yet: 'signalbox users add NAME --role admin' makes a user");
    }
    if (open) {
      browse(link);
    }
  }

  private void browse(String link) {
    String system = System.getProperty("os.name", "");
    ProcessBuilder opener =
        system.startsWith("Windows")
            ? new ProcessBuilder("rundll32", "url.dll,FileProtocolHandler", link)
            : new ProcessBuilder(system.startsWith("Mac") ? "open" : "xdg-open", link);
    try {
      opener.start();
    } catch (IOException | UncheckedIOException missing) {
      terminal.note("no browser could be opened; open the link yourself");
    }
  }
}
