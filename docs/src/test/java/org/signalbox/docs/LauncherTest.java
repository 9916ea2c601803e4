package org.signalbox.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, as a process, in a folder of its own where everything is built already. */
class LauncherTest {

  @TempDir private static Path place;

  private static Path launcher = Path.of("");

  private record Outcome(int exit, String text) {}

  @BeforeAll
  static void install() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: there is no POSIX shell here");
    Path root = Files.createDirectory(place.resolve("a folder with blanks"));
    Path jars = Files.createDirectories(root.resolve("target/app/1"));
    Files.writeString(root.resolve("target/app/current"), "1\n");
    installClassPath(jars.resolve("program.jar"));
    launcher = Files.copy(House.file("signalbox"), root.resolve("signalbox"));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  /** A jar that holds nothing but the way to the classes of this test's own class path. */
  private static void installClassPath(Path jar) throws IOException {
    String path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(joining(" "));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, path);
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  @Test
  void runsFromAnywhere() throws Exception {
    assertThat(run(place, launcher, "--version").text()).contains("signalbox ", "Java 25");
  }

  @Test
  void runsThroughALink() throws Exception {
    Path absolute = Files.createSymbolicLink(place.resolve("absolute"), launcher);
    Path relative = Files.createSymbolicLink(place.resolve("relative"), Path.of("absolute"));
    assertThat(run(place, relative, "--version")).isEqualTo(run(place, absolute, "--version"));
    assertThat(run(place, relative, "--version").text()).startsWith("signalbox ");
  }

  @Test
  void passesTheExitCodeOn() throws Exception {
    assertThat(run(place, launcher, "no-such-command").exit()).isEqualTo(2);
  }

  @Test
  void passesWordsOnAsTheyAre() throws Exception {
    assertThat(run(place, launcher, "functions", "two words; $HOME").text())
        .contains("unknown function 'two words; $HOME'");
  }

  @Test
  void saysThatAnotherJdkWillNotDo() throws Exception {
    Outcome outcome = run(place, Map.of("SIGNALBOX_JAVA_HOME", "/no/jdk"), launcher, "--version");
    assertThat(outcome)
        .isEqualTo(new Outcome(70, "signalbox: SIGNALBOX_JAVA_HOME is no JDK 25: '/no/jdk'\n"));
  }

  private static Outcome run(Path from, Path program, String... words) throws Exception {
    return run(
        from, Map.of("SIGNALBOX_JAVA_HOME", System.getProperty("java.home")), program, words);
  }

  private static Outcome run(
      Path from, Map<String, String> environment, Path program, String... words) throws Exception {
    List<String> command = new ArrayList<>();
    Stream.concat(Stream.of(program.toString()), Stream.of(words)).forEach(command::add);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(from.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes());
    return new Outcome(process.waitFor(), text);
  }
}
