package org.signalbox.dsl.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.testing.Shared;

/** Every strategy that the specification and its corpus publish. */
public final class Programs {

  private static final Pattern BLOCK = Pattern.compile("```\\n(signalbox 1.*?)```", Pattern.DOTALL);

  private Programs() {}

  /** The programs of the corpus, by file name, and those of the specification, by number. */
  public static List<Source> all() {
    List<Source> programs = new ArrayList<>(corpus());
    programs.addAll(specification());
    return programs;
  }

  public static List<Source> corpus() {
    List<Source> programs = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(Shared.path("corpus/programs"), "*.signal")) {
      for (Path file : files) {
        programs.add(new Source(file.getFileName().toString(), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    programs.sort(java.util.Comparator.comparing(Source::name));
    return programs;
  }

  private static List<Source> specification() {
    List<Source> programs = new ArrayList<>();
    try {
      String text = Files.readString(Shared.path("design/LANGUAGE.md"));
      Matcher block = BLOCK.matcher(text.substring(text.indexOf("## 9. ")));
      while (block.find()) {
        programs.add(new Source("LANGUAGE.md 9." + (programs.size() + 1), block.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return programs;
  }
}
