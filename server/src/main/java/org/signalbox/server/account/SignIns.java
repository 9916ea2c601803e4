package org.signalbox.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.signalbox.server.api.Caller;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.store.Accounts;
import org.signalbox.server.store.Accounts.Account;
import org.signalbox.server.store.Sessions;
import org.signalbox.server.store.Sessions.Session;
import org.signalbox.server.store.Sessions.Token;
import org.signalbox.server.store.Sessions.Use;

/** Signs people in and out. Methods may be called from several threads. */
public final class SignIns {

  private static final Duration REFRESH_LIFE = Duration.ofDays(30);
  private static final Duration SESSION_LIFE = Duration.ofDays(90);
  private static final Duration LINK_LIFE = Duration.ofMinutes(30);

  /** How long a session that was ended elsewhere may still be believed in. */
  private static final Duration BELIEF = Duration.ofMillis(500);

  private static final int TOKEN_BYTES = 32;
  private static final int MOST_BELIEFS = 10_000;

  private final Accounts accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final AccessTokens tokens;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Guesses guesses = new Guesses();
  private final Map<UUID, Belief> beliefs = new ConcurrentHashMap<>();

  public SignIns(
      Accounts accounts,
      Sessions sessions,
      Passwords passwords,
      AccessTokens tokens,
      InstantSource clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * What a browser keeps after a sign-in.
   *
   * @param expires when the access token does
   */
  public record Pass(Caller caller, String access, String refresh, Instant expires) {}

  /** Who a session is, as it was found a moment ago. */
  private record Belief(Optional<Caller> caller, Instant at) {

    boolean holds(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(BELIEF));
    }
  }

  /**
   * Signs in with name and password.
   *
   * @param address from where
   */
  public Pass byPassword(String name, String password, String address) {
    Instant now = clock.instant();
    Optional<Account> account = accounts.named(name).filter(it -> !it.disabled());
    return open(strengthened(proven(name, account, password, address, now), password), now);
  }

  /**
   * Has a caller who has a password say it again: a session that was left open is not enough for
   * what is about to be done.
   *
   * @param address from where
   */
  public void prove(Caller caller, String password, String address) {
    Optional<Account> account = accounts.find(caller.tenant(), caller.user());
    if (account.flatMap(Account::password).isPresent()) {
      proven(caller.name(), account, password, address, clock.instant());
    }
  }

  private Account proven(
      String name, Optional<Account> account, String password, String address, Instant now) {
    Guesses.Guesser guesser = new Guesses.Guesser(name.toLowerCase(Locale.ROOT), address);
    guesses
        .wait(guesser, now)
        .ifPresent(wait -> {
          throw Refusal.of(Kind.TOO_MANY, "there were too many wrong guesses")
              .withHint("wait " + (wait.toMinutes() + 1) + " minutes");
        });
    if (!passwords.matches(password, account.flatMap(Account::password))) {
      guesses.failed(guesser, now);
      throw Refusal.of(Kind.SIGN_IN_REFUSED);
    }
    guesses.succeeded(guesser);
    return account.orElseThrow();
  }

  /** Hashes a password anew where its hash is of an earlier strength. */
  private Account strengthened(Account account, String password) {
    if (account.password().filter(passwords::isOutdated).isEmpty()) {
      return account;
    }
    Account stronger = account.withPassword(passwords.hash(password));
    accounts.update(stronger);
    return stronger;
  }

  /** Signs in with the token of a link, which is then used up. */
  public Pass byLink(String token) {
    Instant now = clock.instant();
    return switch (sessions.useLink(hash(token), now)) {
      case Use.Good(UUID tenant, UUID owner) ->
          open(
              accounts
                  .find(tenant, owner)
                  .filter(it -> !it.disabled())
                  .orElseThrow(SignIns::linkRefused),
              now);
      case Use.Again _, Use.Unknown _ -> throw linkRefused();
    };
  }

  private static Refusal linkRefused() {
    return Refusal.of(Kind.SIGN_IN_REFUSED, "the link was used before or has expired")
        .withHint("start the server again: it prints a new link");
  }

  /** A token that signs an account in once, for who holds the link that it is in. */
  public String link(Account account) {
    String token = fresh();
    Instant expires = clock.instant().plus(LINK_LIFE);
    sessions.addLink(new Token(account.tenantId(), hash(token), account.accountId(), expires));
    return token;
  }

  /** Renews a sign-in; a refresh token that comes twice ends it. */
  public Pass refresh(String token) {
    Instant now = clock.instant();
    String next = fresh();
    return switch (sessions.useRefresh(hash(token), hash(next), now.plus(REFRESH_LIFE), now)) {
      case Use.Good(UUID tenant, UUID owner) ->
          pass(
              sessions
                  .find(tenant, owner)
                  .flatMap(this::caller)
                  .orElseThrow(() -> Refusal.of(Kind.SIGN_IN_REQUIRED)),
              next,
              now);
      case Use.Again(UUID tenant, UUID owner) -> {
        end(tenant, owner, "a refresh token was used twice");
        throw Refusal.of(Kind.SIGN_IN_REQUIRED);
      }
      case Use.Unknown _ -> throw Refusal.of(Kind.SIGN_IN_REQUIRED);
    };
  }

  private Pass open(Account account, Instant now) {
    UUID id = UUID.randomUUID();
    Session session =
        new Session(
            account.tenantId(),
            id,
            account.accountId(),
            now,
            now,
            now.plus(SESSION_LIFE),
            Optional.empty());
    String refresh = fresh();
    Instant expires = now.plus(REFRESH_LIFE);
    sessions.open(session, new Token(account.tenantId(), hash(refresh), id, expires));
    return pass(caller(account, id), refresh, now);
  }

  private Pass pass(Caller caller, String refresh, Instant now) {
    AccessTokens.Claims claims =
        new AccessTokens.Claims(caller.tenant(), caller.user(), caller.session());
    return new Pass(caller, tokens.issue(claims, now), refresh, now.plus(AccessTokens.LIFE));
  }

  /** Who holds an access token, as long as the session is open and the account may sign in. */
  public Optional<Caller> holder(String accessToken) {
    Instant now = clock.instant();
    return tokens
        .read(accessToken, now)
        .flatMap(claims ->
            believed(claims.tenant(), claims.session(), now)
                .filter(caller -> caller.user().equals(claims.account())));
  }

  /** Whether somebody who came in is signed in still, in the same role. */
  public boolean isStillIn(Caller caller) {
    return believed(caller.tenant(), caller.session(), clock.instant())
        .filter(caller::equals)
        .isPresent();
  }

  /** Whose a session is; of many who ask at once one looks. */
  private Optional<Caller> believed(UUID tenant, UUID session, Instant now) {
    if (beliefs.size() > MOST_BELIEFS) {
      beliefs.clear();
    }
    return beliefs
        .compute(
            session,
            (_, known) ->
                known != null && known.holds(now)
                    ? known
                    : new Belief(look(tenant, session, now), now))
        .caller();
  }

  private Optional<Caller> look(UUID tenant, UUID session, Instant now) {
    return sessions.find(tenant, session).filter(it -> it.isOpen(now)).flatMap(this::caller);
  }

  private Optional<Caller> caller(Session session) {
    return accounts
        .find(session.tenantId(), session.accountId())
        .filter(it -> !it.disabled())
        .map(it -> caller(it, session.sessionId()));
  }

  private static Caller caller(Account account, UUID session) {
    return new Caller(
        account.tenantId(), account.accountId(), session, account.name(), account.role());
  }

  /** Signs out. */
  public void end(UUID tenant, UUID session, String reason) {
    sessions.end(tenant, session, reason);
    beliefs.remove(session);
  }

  /** Ends all sign-ins of an account but the one that the caller uses. */
  public void endOthers(UUID tenant, UUID account, UUID kept, String reason) {
    sessions.endOthers(tenant, account, kept, reason);
    beliefs
        .values()
        .removeIf(it -> it.caller().stream().anyMatch(one -> one.user().equals(account)));
  }

  private String fresh() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
