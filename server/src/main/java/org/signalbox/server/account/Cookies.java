package org.signalbox.server.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.server.account.SignIns.Pass;

/** The two cookies of a sign-in: no script reads them and no other site sends them. */
public final class Cookies {

  private static final String ACCESS = "signalbox-access";
  private static final String REFRESH = "signalbox-refresh";
  private static final Duration REFRESH_LIFE = Duration.ofDays(30);

  private final boolean secure;

  /**
   * Cookies.
   *
   * @param secure whether the page is served by HTTPS; the cookies then go over nothing else
   */
  public Cookies(boolean secure) {
    this.secure = secure;
  }

  /** The access token that a call brings along: a cookie, or a header where a program calls. */
  public Optional<String> access(Context context) {
    @Nullable String header = context.header("Authorization");
    return header != null && header.startsWith("Bearer ")
        ? Optional.of(header.substring("Bearer ".length()))
        : Optional.ofNullable(context.cookie(name(ACCESS)));
  }

  /** The refresh token that a call brings along. */
  public Optional<String> refresh(Context context) {
    return Optional.ofNullable(context.cookie(name(REFRESH)));
  }

  /** Has the browser keep a pass. */
  public void give(Context context, Pass pass) {
    set(context, ACCESS, pass.access(), AccessTokens.LIFE);
    set(context, REFRESH, pass.refresh(), REFRESH_LIFE);
  }

  /** Has the browser forget. */
  public void take(Context context) {
    set(context, ACCESS, "", Duration.ZERO);
    set(context, REFRESH, "", Duration.ZERO);
  }

  private void set(Context context, String name, String value, Duration life) {
    Cookie cookie =
        new Cookie(
            name(name),
            value,
            "/",
            Math.toIntExact(life.toSeconds()),
            secure,
            true,
            null,
            SameSite.STRICT);
    context.cookie(cookie);
  }

  private String name(String name) {
    return secure ? "__Host-" + name : name;
  }
}
