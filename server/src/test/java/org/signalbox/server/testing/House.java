package org.signalbox.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.signalbox.server.view.account.Role;

/** A server with two tenants who have something of everything. */
public final class House implements AutoCloseable {

  private static final String PASSWORD = "a long and quiet evening";

  private final RunningServer server;
  private final Client owner;
  private final Client stranger;
  private final Belongings owners;
  private final Belongings strangers;
  private final List<Someone> everyRole = new ArrayList<>();

  /**
   * Ids of things, by the name of the parameter that takes them.
   *
   * @param mark a text that stands in everything that the tenant has
   */
  public record Belongings(Map<String, String> ids, String mark) {

    private static final Set<String> OWNED =
        Set.of("strategy", "version", "backtest", "deployment", "grant", "user", "chat");

    /** Whether a parameter names what belongs to a tenant. */
    public static boolean isOwned(String parameter) {
      return OWNED.contains(parameter);
    }

    public String of(String parameter) {
      return ids.getOrDefault(parameter, "nothing");
    }

    /** Everything by which the tenant's things can be known. */
    public List<String> all() {
      List<String> all = new ArrayList<>(List.of(mark));
      ids.forEach((name, id) -> {
        if (!name.equals("version")) {
          all.add(id);
        }
      });
      return all;
    }
  }

  /** Somebody of the owner's tenant. */
  public record Someone(Client client, Role role) {}

  private House(RunningServer server) {
    this.server = server;
    this.owner = server.owner();
    this.stranger = server.stranger("mallory");
    this.owners = belongings(owner, "ours");
    this.strangers = belongings(stranger, "theirs");
    for (Role role : Role.values()) {
      everyRole.add(new Someone(somebody(role), role));
    }
  }

  public static House ofTwoTenants() {
    return new House(RunningServer.withJournal());
  }

  private Client somebody(Role role) {
    String name = "one who is " + role;
    owner
        .post("/users", Map.of("name", name, "password", PASSWORD, "role", role.name()))
        .expect(201);
    return signedIn(server.anyone(), role);
  }

  private static Client signedIn(Client client, Role role) {
    client.post("/session", Map.of("name", "one who is " + role, "password", PASSWORD)).expect(200);
    return client;
  }

  /** Signs everybody in again who may have been signed out. */
  public void signInAgain() {
    everyRole.forEach(it -> signedIn(it.client(), it.role()));
  }

  private static Belongings belongings(Client client, String mark) {
    Map<String, String> ids = new LinkedHashMap<>();
    String text = client.get("/gallery/golden-cross").expect(200).get("text").asText();
    String name = "strategy of " + mark;
    ids.put(
        "strategy", id(client.post("/strategies", Map.of("name", name, "text", text)).expect(201)));
    ids.put("version", "1");
    ids.put(
        "backtest",
        id(client.post("/backtests", Map.of("strategy", ids.get("strategy"))).expect(202)));
    ids.put(
        "deployment",
        id(client.post("/deployments", Map.of("strategy", ids.get("strategy"))).expect(201)));
    ids.put(
        "user",
        id(
            client
                .post(
                    "/users",
                    Map.of("name", "user of " + mark, "password", PASSWORD, "role", "VIEWER"))
                .expect(201)));
    ids.put("grant", grant(client, ids.get("deployment")));
    ids.put("chat", id(client.post("/chats").expect(200)));
    return new Belongings(ids, mark);
  }

  /** Leave for the deployment's twin with real money. */
  private static String grant(Client client, String deployment) {
    JsonNode live =
        client
            .put(
                "/deployments/" + deployment + "/mode",
                Map.of("mode", "LIVE", "broker", "alpaca", "account", "A1", "capital", 1000))
            .expect(200);
    return id(
        client
            .post("/deployments/" + id(live) + "/grants", Map.of("minutes", 10, "capital", 1000))
            .expect(201));
  }

  private static String id(JsonNode made) {
    return made.get("id").asText();
  }

  public Client owner() {
    return owner;
  }

  public Client stranger() {
    return stranger;
  }

  public Client anyone() {
    return server.anyone();
  }

  public RunningServer server() {
    return server;
  }

  public List<Someone> everyRole() {
    return everyRole;
  }

  public Belongings owners() {
    return owners;
  }

  public Belongings strangers() {
    return strangers;
  }

  /** Ids that nobody has. */
  public Belongings nobodys() {
    Map<String, String> ids = new LinkedHashMap<>();
    owners.ids().keySet().forEach(name -> ids.put(name, UUID.randomUUID().toString()));
    ids.put("version", "1");
    return new Belongings(ids, "nobodys");
  }

  /** Tables of the server in which rows are not held to their tenant. */
  public List<String> unguardedTables() {
    return tables(
        "NOT (relrowsecurity AND relforcerowsecurity) AND relname <> 'flyway_schema_history'");
  }

  /** Tables of the server in which they are. */
  public List<String> guardedTables() {
    return tables("relrowsecurity AND relforcerowsecurity");
  }

  private List<String> tables(String which) {
    return admin()
        .withHandle(handle ->
            handle
                .createQuery(
                    "SELECT relname FROM pg_class WHERE relkind = 'r'"
                        + " AND relnamespace = 'server'::regnamespace AND "
                        + which)
                .mapTo(String.class)
                .list());
  }

  /** Does something while the rows of some tables are not held to their tenant. */
  public void withoutPolicies(List<String> tables, Runnable work) {
    change(tables, "DISABLE");
    try {
      work.run();
    } finally {
      change(tables, "ENABLE");
    }
  }

  private void change(List<String> tables, String how) {
    admin()
        .useHandle(handle ->
            tables.forEach(it ->
                handle.execute("ALTER TABLE server." + it + " " + how + " ROW LEVEL SECURITY")));
  }

  private Jdbi admin() {
    return Jdbi.create(server.admin());
  }

  @Override
  public void close() {
    server.close();
  }
}
