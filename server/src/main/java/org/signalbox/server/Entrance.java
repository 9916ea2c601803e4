package org.signalbox.server;

import java.nio.file.Path;
import java.time.InstantSource;
import org.signalbox.server.account.AccessTokens;
import org.signalbox.server.account.Directory;
import org.signalbox.server.account.Passwords;
import org.signalbox.server.account.Secrets;
import org.signalbox.server.account.SignIns;
import org.signalbox.server.store.Accounts;
import org.signalbox.server.store.Sessions;
import org.signalbox.server.store.TenantStore;

/** Who may come in, and how. */
record Entrance(
    Secrets secrets, Accounts accounts, Passwords passwords, SignIns signIns, Directory directory) {

  static Entrance of(TenantStore store, Path folder, Passwords.Cost cost, InstantSource clock) {
    Secrets secrets = Secrets.in(folder);
    Passwords passwords = new Passwords(cost, secrets.pepper());
    Accounts accounts = new Accounts(store);
    SignIns signIns =
        new SignIns(
            accounts, new Sessions(store), passwords, new AccessTokens(secrets.signing()), clock);
    return new Entrance(
        secrets, accounts, passwords, signIns, new Directory(accounts, passwords, signIns, clock));
  }
}
