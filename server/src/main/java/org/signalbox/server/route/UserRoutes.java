package org.signalbox.server.route;

import static org.signalbox.server.api.Access.ADMINISTER;
import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.patch;
import static org.signalbox.server.api.Route.post;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signalbox.server.account.Passwords;
import org.signalbox.server.account.SignIns;
import org.signalbox.server.api.Call;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.api.Route;
import org.signalbox.server.store.Accounts;
import org.signalbox.server.store.Accounts.Account;
import org.signalbox.server.view.account.UserView;
import org.signalbox.server.view.account.UserView.NewUser;
import org.signalbox.server.view.account.UserView.UserChange;
import org.signalbox.server.view.account.UserView.UserList;

/** {@code /users}: who can sign in. */
public final class UserRoutes implements Resource {

  private static final int LONGEST_NAME = 100;

  private final Accounts accounts;
  private final Passwords passwords;
  private final SignIns signIns;
  private final InstantSource clock;

  public UserRoutes(Accounts accounts, Passwords passwords, SignIns signIns, InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.signIns = signIns;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        get("/users", "listUsers", "Lists the users")
            .open(ADMINISTER)
            .answers(UserList.class, this::list),
        post("/users", "createUser", "Makes a user")
            .open(ADMINISTER)
            .takes(NewUser.class)
            .creates(UserView.class, this::create),
        patch("/users/{user}", "changeUser", "Changes a user")
            .open(ADMINISTER)
            .takes(UserChange.class)
            .answers(UserView.class, this::change));
  }

  private UserList list(Call call) {
    return new UserList(
        accounts.all(call.caller().tenant()).stream().map(UserRoutes::view).toList());
  }

  private UserView create(Call call, NewUser user) {
    String name = Names.checked("name", user.name(), LONGEST_NAME);
    requireGood("password", name, user.password());
    Account account =
        new Account(
            call.caller().tenant(),
            UUID.randomUUID(),
            name,
            Optional.of(passwords.hash(user.password())),
            user.role(),
            false,
            clock.instant());
    if (!accounts.add(account)) {
      throw Refusal.of(Kind.CONFLICT, "the name is taken");
    }
    return view(account);
  }

  private UserView change(Call call, UserChange change) {
    Account account =
        accounts.find(call.caller().tenant(), call.id("user")).orElseThrow(Refusal::notFound);
    boolean oneself = account.accountId().equals(call.caller().user());
    if (oneself && (change.role().isPresent() || change.disabled().isPresent())) {
      throw Refusal.of(Kind.CONFLICT, "nobody changes their own role or disables themselves");
    }
    change.password().ifPresent(it -> requireGood("password", account.name(), it));
    Account changed =
        new Account(
            account.tenantId(),
            account.accountId(),
            account.name(),
            change.password().map(passwords::hash).or(account::password),
            change.role().orElse(account.role()),
            change.disabled().orElse(account.disabled()),
            account.created());
    accounts.update(changed);
    signIns.endOthers(
        account.tenantId(), account.accountId(), call.caller().session(), "the user was changed");
    return view(changed);
  }

  private static void requireGood(String member, String name, String password) {
    Passwords.objection(name, password)
        .ifPresent(it -> {
          throw Refusal.member(member, it);
        });
  }

  private static UserView view(Account account) {
    return new UserView(
        account.accountId(), account.name(), account.role(), account.disabled(), account.created());
  }
}
