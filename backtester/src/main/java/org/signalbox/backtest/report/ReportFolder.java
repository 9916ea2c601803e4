package org.signalbox.backtest.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** A folder with everything a run left: the page, the tables, the result as JSON. */
public final class ReportFolder {

  private ReportFolder() {}

  /** What a file holds. */
  private interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /** Opens a file for writing. */
  interface Opener {
    OutputStream open(Path file) throws IOException;
  }

  /**
   * Writes {@code report.html}, {@code trades.csv}, {@code equity.csv} and {@code result.json}.
   *
   * <p>All or nothing: the files are written beside the folder first and moved into it when every
   * one of them is whole. Files of the same names that are there already are replaced; others stay.
   *
   * @throws IOException where the disk is full or refuses; nothing half written is left behind
   */
  public static void write(ReportModel model, Path folder) throws IOException {
    write(model, folder, Files::newOutputStream);
  }

  static void write(ReportModel model, Path folder, Opener opener) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Path parent = target.getParent() == null ? target : target.getParent();
    try {
      Files.createDirectories(parent);
      Path draft = Files.createTempDirectory(parent, "." + target.getFileName() + "-");
      SequencedMap<String, Content> files = files(model);
      try {
        fill(draft, files, opener);
        publish(draft, target, files);
      } finally {
        clear(draft, files);
      }
    } catch (FileSystemException e) {
      String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
      throw new IOException("could not write the report to '" + folder + "': " + reason, e);
    } catch (IOException e) {
      throw new IOException("could not write the report to '" + folder + "': " + e.getMessage(), e);
    }
  }

  /** Each file, made when it is written. */
  private static SequencedMap<String, Content> files(ReportModel model) {
    Findings findings = Findings.of(model);
    SequencedMap<String, Content> files = new LinkedHashMap<>();
    files.put("report.html", out -> out.append(HtmlPage.of(model, findings)));
    files.put("trades.csv", out -> CsvTables.trades(model, out));
    files.put("equity.csv", out -> CsvTables.equity(model, findings, out));
    files.put("result.json", out -> out.append(ResultJson.of(model, findings)));
    return files;
  }

  private static void fill(Path draft, Map<String, Content> files, Opener opener)
      throws IOException {
    for (Map.Entry<String, Content> file : files.entrySet()) {
      OutputStream to = opener.open(draft.resolve(file.getKey()));
      try (Writer out = new BufferedWriter(new OutputStreamWriter(to, UTF_8))) {
        file.getValue().writeTo(out);
      }
    }
  }

  private static void publish(Path draft, Path target, Map<String, Content> files)
      throws IOException {
    Files.createDirectories(target);
    for (String name : files.keySet()) {
      Files.move(draft.resolve(name), target.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
    }
  }

  private static void clear(Path draft, Map<String, Content> files) throws IOException {
    for (String name : files.keySet()) {
      Files.deleteIfExists(draft.resolve(name));
    }
    Files.deleteIfExists(draft);
  }
}
