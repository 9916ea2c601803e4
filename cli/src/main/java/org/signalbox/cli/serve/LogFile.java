package org.signalbox.cli.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.signalbox.server.ServerLog;

/** What a server did, in a file; an earlier file that has grown large is set aside at the start. */
final class LogFile implements ServerLog, AutoCloseable {

  private static final long LARGE = 16L * 1024 * 1024;

  private final PrintWriter out;

  private LogFile(PrintWriter out) {
    this.out = out;
  }

  static LogFile in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("server.log");
    if (Files.exists(file) && Files.size(file) > LARGE) {
      Files.move(file, folder.resolve("server.1.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    return new LogFile(
        new PrintWriter(
            Files.newBufferedWriter(
                file,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)));
  }

  @Override
  public synchronized void called(String line) {
    out.println(line);
    out.flush();
  }

  @Override
  public synchronized void failed(String call, Throwable fault) {
    out.println("fault in call " + call);
    fault.printStackTrace(out);
    out.flush();
  }

  @Override
  public synchronized void close() {
    out.close();
  }
}
