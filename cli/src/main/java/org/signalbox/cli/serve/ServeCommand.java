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
          + " other machines. What you make is kept in your folder for user data."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox serve                    and open the link that it prints",
      "  signalbox serve --open             opens the link itself",
      "  signalbox serve --port 0           on any port that is free",
      "  signalbox serve --database jdbc:postgresql://db.example/signalbox --database-user me"
    })
public final class ServeCommand implements Callable<Integer> {

  private static final int MOST_PORT = 65_535;

  private final Terminal terminal;
  private final CountDownLatch interrupted;
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port; 0 for any that is free. Default: ${DEFAULT-VALUE}.",
      defaultValue = "8080")
  private int port = 8080;

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
    if (port < 0 || port > MOST_PORT) {
      throw new IllegalArgumentException("--port must be from 0 to 65535, was " + port);
    }
    Home home = database.home();
    CountDownLatch over = new CountDownLatch(1);
    Thread hook = new Thread(() -> end(over), "interrupted");
    Runtime.getRuntime().addShutdownHook(hook);
    try (Household household = Household.at(home.folder(), home.store(), Databases.open(database));
        Server server = start(household)) {
      tell(server);
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

  private Server start(Household household) {
    try {
      return household.serve(port);
    } catch (RuntimeException failed) {
      if (isTaken(failed)) {
        throw new IllegalArgumentException(
            "port %d is in use; choose another with --port, or 0 for any".formatted(port), failed);
      }
      throw failed;
    }
  }

  private static boolean isTaken(Throwable failed) {
    return failed instanceof BindException
        || (failed.getCause() != null && isTaken(failed.getCause()));
  }

  private void tell(Server server) {
    String link = server.link();
    terminal.print(link + "\n");
    terminal.note("The link signs you in, once. Ctrl+C ends the server.");
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
