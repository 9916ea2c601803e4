package org.signalbox.server.route;

import static org.signalbox.server.api.Access.ANYONE;
import static org.signalbox.server.api.Access.READ;
import static org.signalbox.server.api.Route.delete;
import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.post;
import static org.signalbox.server.api.Route.put;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.signalbox.server.account.AccessTokens;
import org.signalbox.server.account.Cookies;
import org.signalbox.server.account.Passwords;
import org.signalbox.server.account.SignIns;
import org.signalbox.server.account.SignIns.Pass;
import org.signalbox.server.api.Call;
import org.signalbox.server.api.Caller;
import org.signalbox.server.api.Peer;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Rate;
import org.signalbox.server.store.Accounts;
import org.signalbox.server.store.Accounts.Account;
import org.signalbox.server.view.account.SessionView;
import org.signalbox.server.view.account.SessionView.EntryView;
import org.signalbox.server.view.account.SessionView.LinkSignIn;
import org.signalbox.server.view.account.SessionView.PasswordChange;
import org.signalbox.server.view.account.SessionView.SignIn;

/** {@code /session}: who is signed in. */
public final class SessionRoutes implements Resource {

  private final SignIns signIns;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Cookies cookies;
  private final InstantSource clock;
  private final boolean singleUser;

  public SessionRoutes(
      SignIns signIns,
      Accounts accounts,
      Passwords passwords,
      Cookies cookies,
      InstantSource clock,
      boolean singleUser) {
    this.signIns = signIns;
    this.accounts = accounts;
    this.passwords = passwords;
    this.cookies = cookies;
    this.clock = clock;
    this.singleUser = singleUser;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        post("/session", "signIn", "Signs in with name and password; sets the cookies")
            .open(ANYONE)
            .limited(Rate.SIGN_IN)
            .takes(SignIn.class)
            .answers(SessionView.class, this::byPassword),
        post("/session/link", "signInByLink", "Signs in with the token of a one-time link")
            .open(ANYONE)
            .limited(Rate.SIGN_IN)
            .takes(LinkSignIn.class)
            .answers(SessionView.class, this::byLink),
        post("/session/refresh", "refreshSession", "Renews the cookies by the refresh cookie")
            .open(ANYONE)
            .limited(Rate.SIGN_IN)
            .answers(SessionView.class, this::refresh),
        get("/session/state", "askSession", "Says how one may come in")
            .open(ANYONE)
            .answers(EntryView.class, this::entry),
        get("/session", "getSession", "Says who is signed in")
            .answers(SessionView.class, call -> view(call.caller(), clock.instant())),
        delete("/session", "signOut", "Ends the session").open(READ).does(this::signOut),
        put("/session/password", "changePassword", "Changes one's own password")
            .open(READ)
            .limited(Rate.SIGN_IN)
            .takes(PasswordChange.class)
            .does(this::changePassword));
  }

  private EntryView entry(Call call) {
    return new EntryView(
        singleUser, call.anyCaller().isPresent(), cookies.refresh(call.exchange()).isPresent());
  }

  private SessionView byPassword(Call call, SignIn signIn) {
    return given(
        call, signIns.byPassword(signIn.name(), signIn.password(), Peer.of(call.exchange())));
  }

  private SessionView byLink(Call call, LinkSignIn link) {
    if (!singleUser) {
      throw Refusal.of(Kind.SIGN_IN_REFUSED, "no link signs in here")
          .withHint("sign in with name and password");
    }
    return given(call, signIns.byLink(link.token()));
  }

  private SessionView refresh(Call call) {
    String token =
        cookies.refresh(call.exchange()).orElseThrow(() -> Refusal.of(Kind.SIGN_IN_REQUIRED));
    try {
      return given(call, signIns.refresh(token));
    } catch (Refusal refused) {
      cookies.take(call.exchange());
      throw refused;
    }
  }

  private void signOut(Call call) {
    Caller caller = call.caller();
    signIns.end(caller.tenant(), caller.session(), "signed out");
    cookies.take(call.exchange());
  }

  private void changePassword(Call call, PasswordChange change) {
    Caller caller = call.caller();
    Account account = accounts.find(caller.tenant(), caller.user()).orElseThrow(Refusal::notFound);
    if (account.password().isPresent()
        && !passwords.matches(change.current(), account.password())) {
      throw Refusal.of(Kind.REFUSED, "the current password is another one");
    }
    Passwords.objection(account.name(), change.replacement())
        .ifPresent(it -> {
          throw Refusal.member("replacement", it);
        });
    accounts.update(account.withPassword(passwords.hash(change.replacement())));
    signIns.endOthers(caller.tenant(), caller.user(), caller.session(), "the password was changed");
  }

  private SessionView given(Call call, Pass pass) {
    cookies.give(call.exchange(), pass);
    return view(pass.caller(), pass.expires().minus(AccessTokens.LIFE));
  }

  private SessionView view(Caller caller, Instant now) {
    return new SessionView(
        caller.user(), caller.name(), caller.role(), singleUser, now.plus(AccessTokens.LIFE));
  }
}
