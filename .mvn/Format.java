import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or applies the one layout of our Java sources. Run from the project's root: {@code
 * java @.mvn/format.args .mvn/Format.java check|apply}.
 */
final class Format {

  private Format() {}

  public static void main(String[] arguments) throws IOException {
    boolean apply = arguments.length == 1 && arguments[0].equals("apply");
    if (!apply) {
      System.out.println("sources whose layout differs are listed here; 'make format' mends them:");
    }
    List<String> how = apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed");
    Main.main(Stream.concat(how.stream(), sources().stream()).toArray(String[]::new));
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      return files
          .map(file -> file.toString().replace('\\', '/'))
          .filter(file -> file.matches("[a-z-]+/src/.*\\.java|\\.mvn/.*\\.java"))
          .sorted()
          .toList();
    }
  }
}
