package org.signalbox.server;

import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;

/**
 * What every call passes first: it must be meant for this server, by its host name, and what
 * changes something must not come from another site's page. Every answer tells the browser what the
 * page may do.
 */
final class Shield {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'";

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> hosts;
  private final boolean secure;

  Shield(Set<String> hosts, boolean secure) {
    this.hosts = Set.copyOf(hosts);
    this.secure = secure;
  }

  void guard(Context context) {
    headers(context);
    @Nullable String host = context.header("Host");
    if (host == null || !isOurs(name(host))) {
      throw Refusal.of(Kind.MISDIRECTED);
    }
    @Nullable String origin = context.header("Origin");
    boolean own = origin == null || origin.equals((secure ? "https://" : "http://") + host);
    if (!own) {
      throw Refusal.of(Kind.FOREIGN_ORIGIN);
    }
  }

  private boolean isOurs(String host) {
    return LOOPBACK.contains(host) || hosts.contains(host);
  }

  private static String name(String host) {
    int port = host.lastIndexOf(':');
    return port > host.lastIndexOf(']') ? host.substring(0, port) : host;
  }

  private void headers(Context context) {
    context
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
        .header("Cache-Control", "no-store");
    if (secure) {
      context.header("Strict-Transport-Security", "max-age=63072000");
    }
  }
}
