package org.signalbox.server.route;

import static org.signalbox.server.api.Access.ADMINISTER;
import static org.signalbox.server.api.Access.ANYONE;
import static org.signalbox.server.api.Access.READ;
import static org.signalbox.server.api.Route.delete;
import static org.signalbox.server.api.Route.get;
import static org.signalbox.server.api.Route.patch;
import static org.signalbox.server.api.Route.post;
import static org.signalbox.server.api.Route.put;

import java.util.List;
import org.signalbox.server.api.Route;
import org.signalbox.server.api.Route.Rate;
import org.signalbox.server.view.account.SessionView;
import org.signalbox.server.view.account.SessionView.LinkSignIn;
import org.signalbox.server.view.account.SessionView.PasswordChange;
import org.signalbox.server.view.account.SessionView.SignIn;
import org.signalbox.server.view.account.UserView;
import org.signalbox.server.view.account.UserView.NewUser;
import org.signalbox.server.view.account.UserView.UserChange;
import org.signalbox.server.view.account.UserView.UserList;

/** {@code /session} and {@code /users}: who is signed in, and who can be. */
public final class SessionRoutes implements Resource {

  @Override
  public List<Route> routes() {
    return List.of(
        post("/session", "signIn", "Signs in with name and password; sets the cookies")
            .open(ANYONE)
            .limited(Rate.SIGN_IN)
            .takes(SignIn.class)
            .answers(
                SessionView.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }),
        post("/session/link", "signInByLink", "Signs in with the token of a one-time link")
            .open(ANYONE)
            .limited(Rate.SIGN_IN)
            .takes(LinkSignIn.class)
            .answers(
                SessionView.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }),
        post("/session/refresh", "refreshSession", "Renews the cookies by the refresh cookie")
            .open(ANYONE)
            .limited(Rate.SIGN_IN)
            .answers(
                SessionView.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        get("/session", "getSession", "Says who is signed in")
            .answers(
                SessionView.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        delete("/session", "signOut", "Ends the session")
            .open(READ)
            .does(_ -> {
              throw Unbuilt.here();
            }),
        put("/session/password", "changePassword", "Changes one's own password")
            .open(READ)
            .takes(PasswordChange.class)
            .does((_, _) -> {
              throw Unbuilt.here();
            }),
        get("/users", "listUsers", "Lists the users")
            .open(ADMINISTER)
            .answers(
                UserList.class,
                _ -> {
                  throw Unbuilt.here();
                }),
        post("/users", "createUser", "Makes a user")
            .open(ADMINISTER)
            .takes(NewUser.class)
            .creates(
                UserView.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }),
        patch("/users/{user}", "changeUser", "Changes a user")
            .open(ADMINISTER)
            .takes(UserChange.class)
            .answers(
                UserView.class,
                (_, _) -> {
                  throw Unbuilt.here();
                }));
  }
}
