package org.signalbox.server;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;

/**
 * The page's files, from the class path. A path that names no file and no part of the API is one of
 * the page's own routes, and is answered with its first file.
 */
final class Page {

  private static final String FOLDER = "/public/";
  private static final String FIRST = "index.html";

  /** Nothing that could leave the folder. */
  private static final Pattern NAME = Pattern.compile("(?:[\\w-][\\w.-]*/)*[\\w-][\\w.-]*");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Map<String, Optional<Asset>> assets = new ConcurrentHashMap<>();

  /** A file, as it is and packed. */
  private record Asset(String type, Body plain, Body packed) {}

  /** Bytes that nobody changes. */
  private static final class Body {
    private final byte[] bytes;

    Body(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  void serve(Context context) {
    String name = context.path().substring(1);
    if (name.startsWith("api/")) {
      throw Refusal.notFound();
    }
    boolean isFile = name.contains(".");
    String file = isFile ? name : FIRST;
    Asset asset =
        (NAME.matcher(file).matches() ? find(file) : Optional.<Asset>empty())
            .orElseThrow(() -> isFile ? Refusal.notFound() : missing());
    context.contentType(asset.type());
    context.header("Vary", "Accept-Encoding");
    context.header("Cache-Control", cached(file));
    if (takesGzip(context)) {
      context.disableCompression();
      context.header("Content-Encoding", "gzip").result(asset.packed().bytes);
    } else {
      context.result(asset.plain().bytes);
    }
  }

  private static Refusal missing() {
    return Refusal.of(Kind.NOT_FOUND, "the page is not part of this build")
        .withHint("build it with './mvnw package'; the API answers without it");
  }

  /** What lies under {@code assets} has its hash in its name. */
  private static String cached(String file) {
    return file.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  }

  private static boolean takesGzip(Context context) {
    @Nullable String accepted = context.header("Accept-Encoding");
    return accepted != null && accepted.contains("gzip");
  }

  private Optional<Asset> find(String name) {
    Optional<Asset> known = assets.get(name);
    if (known != null) {
      return known;
    }
    Optional<Asset> read = read(name);
    if (read.isPresent()) {
      assets.put(name, read);
    }
    return read;
  }

  private static Optional<Asset> read(String name) {
    try (InputStream in = Page.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      String type =
          TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
      return Optional.of(new Asset(type, new Body(bytes), new Body(packed(bytes))));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
