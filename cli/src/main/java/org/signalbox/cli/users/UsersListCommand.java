package org.signalbox.cli.users;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.backtest.report.text.Json;
import org.signalbox.cli.input.DatabaseOptions;
import org.signalbox.cli.terminal.Table;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.cli.terminal.Words;
import org.signalbox.server.Users;
import org.signalbox.server.Users.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox users list}. */
@Command(
    name = "list",
    description = {
      "List the users.",
      "",
      "The owner is the one whom 'signalbox serve' without --users signs in by its link."
    },
    footer = {"", "Examples:", "  signalbox users list", "  signalbox users list --json"})
final class UsersListCommand implements Runnable {

  private final Terminal terminal;
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  UsersListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    List<User> all = Staff.with(database, Users::all);
    terminal.print(
        json ? Json.indented(all.stream().map(UsersListCommand::members).toList()) : table(all));
  }

  private static String table(List<User> all) {
    Table table = new Table("name", "role", "signs in", "since");
    all.forEach(it ->
        table.add(
            it.name(),
            Words.of(it.role()),
            it.disabled() ? "no" : it.byPassword() ? "by password" : "by link",
            Words.minute(it.created().toEpochMilli())));
    return table.toString();
  }

  private static Map<String, Object> members(User it) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", it.name());
    members.put("role", Words.of(it.role()));
    members.put("disabled", it.disabled());
    members.put("password", it.byPassword());
    members.put("created", it.created().toString());
    return members;
  }
}
