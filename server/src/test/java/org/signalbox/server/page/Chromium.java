package org.signalbox.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The system's own Chromium, driven by the page's own copy of Playwright.
 *
 * <p>Where one of the two or the page itself is missing, the tests are skipped with a line that
 * says so; with the system property {@code chromium.required=true} they fail.
 */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  private static final Path DRIVER = Path.of("web/node_modules/playwright-core");

  /** How long what is expected may take to come, on a machine that is busy. */
  private static final double PATIENCE = 30_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium launch() throws IOException {
    Path chromium = required("Chromium", NAMES.stream().flatMap(it -> onPath(it).stream()));
    Path node = required("Node", onPath("node").stream());
    Path driver = required("playwright-core", Stream.of(DRIVER).filter(Files::isDirectory));
    required(
        "the page",
        Stream.ofNullable(Chromium.class.getResource("/public/index.html"))
            .map(it -> Path.of(it.getPath())));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    System.setProperty("playwright.cli.dir", commands(node, driver).toString());
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox"))));
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Path required(String what, Stream<Path> found) {
    Optional<Path> first = found.findFirst();
    if (Boolean.getBoolean("chromium.required")) {
      assertThat(first).as("%s is there", what).isPresent();
    } else if (first.isEmpty()) {
      System.out.println("skipped: no " + what + " for the walk in a browser");
    }
    assumeTrue(first.isPresent(), () -> "no " + what);
    return first.orElseThrow();
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A folder as the driver wants it: a Node, and the package that it runs. */
  private static Path commands(Path node, Path driver) throws IOException {
    Path folder = Path.of("target/playwright").toAbsolutePath();
    Files.createDirectories(folder);
    link(folder.resolve("node"), node);
    link(folder.resolve("package"), driver.toAbsolutePath());
    return folder;
  }

  private static void link(Path link, Path target) throws IOException {
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, target);
  }
}
