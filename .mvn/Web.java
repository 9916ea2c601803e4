import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds the page, or checks it: {@code java .mvn/Web.java build|check}, in {@code server/web}.
 *
 * <p>Where there is no Node that is new enough it says so in one line and is content: the server
 * answers without a page.
 */
final class Web {

  private static final Path BUILT = Path.of("../target/web/public/index.html");
  private static final List<String> SOURCES =
      List.of("src", "public", "scripts", "index.html", "vite.config.ts", "package-lock.json");

  /** The oldest Node that the tools run on. */
  private static final int MAJOR = 20;

  private static final int MINOR = 19;
  private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\..*");

  private Web() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean check = arguments[0].equals("check");
    Optional<String> missing = missing();
    if (missing.isPresent()) {
      System.out.println(
          "the page is skipped: it is built by Node 20.19 or later, " + missing.get());
      return;
    }
    if (!check && isCurrent()) {
      return;
    }
    install();
    if (check) {
      npm("run", "check");
      npm("test");
    } else {
      npm("run", "build");
    }
  }

  private static Optional<String> missing() throws InterruptedException {
    try {
      Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
      String version = new String(node.getInputStream().readAllBytes()).strip();
      node.waitFor();
      return isNewEnough(version) ? Optional.empty() : Optional.of("found was '" + version + "'");
    } catch (IOException none) {
      return Optional.of("none was found");
    }
  }

  private static boolean isNewEnough(String version) {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      return false;
    }
    int major = Integer.parseInt(matcher.group(1));
    return major > MAJOR || (major == MAJOR && Integer.parseInt(matcher.group(2)) >= MINOR);
  }

  private static boolean isCurrent() throws IOException {
    if (!Files.exists(BUILT)) {
      return false;
    }
    FileTime built = Files.getLastModifiedTime(BUILT);
    for (String source : SOURCES) {
      try (Stream<Path> files = Files.walk(Path.of(source))) {
        for (Path file : files.toList()) {
          if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Fetches packages where those that are there are not those that are wanted. */
  private static void install() throws IOException, InterruptedException {
    Path wanted = Path.of("package-lock.json");
    Path there = Path.of("node_modules/.package-lock.json");
    if (!Files.exists(there)
        || Files.getLastModifiedTime(there).compareTo(Files.getLastModifiedTime(wanted)) < 0) {
      npm("ci", "--prefer-offline", "--no-audit", "--no-fund");
    }
  }

  private static void npm(String... arguments) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    List<String> command = new ArrayList<>(List.of(windows ? "npm.cmd" : "npm"));
    command.addAll(List.of(arguments));
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      System.err.println("'" + String.join(" ", command) + "' failed");
      System.exit(1);
    }
  }
}
