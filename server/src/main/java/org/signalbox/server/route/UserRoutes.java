package org.signalbox.server.route;

import static org.signalbox.server.api.Access.ADMINISTER;
import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.patch;
import static org.signalbox.server.api.Route.post;

import java.util.List;
import org.signalbox.server.account.Directory;
import org.signalbox.server.account.Directory.Change;
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

  private final Accounts accounts;
  private final Directory directory;

  public UserRoutes(Accounts accounts, Directory directory) {
    this.accounts = accounts;
    this.directory = directory;
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
    return view(directory.add(call.caller().tenant(), user.name(), user.password(), user.role()));
  }

  private UserView change(Call call, UserChange change) {
    Account account =
        accounts.find(call.caller().tenant(), call.id("user")).orElseThrow(Refusal::notFound);
    boolean oneself = account.accountId().equals(call.caller().user());
    if (oneself && (change.role().isPresent() || change.disabled().isPresent())) {
      throw Refusal.of(Kind.CONFLICT, "nobody changes their own role or disables themselves");
    }
    Change wanted = new Change(change.role(), change.disabled(), change.password());
    return view(directory.change(account, wanted, call.caller().session()));
  }

  private static UserView view(Account account) {
    return new UserView(
        account.accountId(), account.name(), account.role(), account.disabled(), account.created());
  }
}
