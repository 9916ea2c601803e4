package org.signalbox.cli.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.backtest.report.text.Json;
import org.signalbox.cli.live.Desk.Found;
import org.signalbox.cli.terminal.Words;
import org.signalbox.live.control.View;
import org.signalbox.live.journal.table.Controls.Control;
import org.signalbox.live.journal.table.Deployment;

/** All that is known of one deployment. */
final class DeploymentPage {

  private final Found found;
  private final List<Control> requests;

  DeploymentPage(Found found) {
    this.found = found;
    this.requests = found.operations().requests(Desk.TENANT, found.id());
  }

  String text() {
    StringBuilder text = new StringBuilder(found.deployment().name() + ", " + found.id() + "\n");
    facts().forEach((name, value) -> text.append("  %-14s  %s\n".formatted(name, value)));
    section(text, "no entry would be sent now", found.view().blocked());
    section(text, "what was asked of it", requests.stream().map(DeploymentPage::line).toList());
    return text.toString();
  }

  private Map<String, String> facts() {
    View view = found.view();
    Deployment deployment = found.deployment();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("mode", found.mode().equals("live") ? "live, with real money" : "paper");
    facts.put("state", state(view.standing()));
    facts.put("account", deployment.account().toString());
    facts.put("capital", deployment.capital().toString());
    facts.put("terms", view.terms().text());
    facts.put("limits", view.limits().isEmpty() ? "none" : view.limits().text());
    deployment.parameters().forEach((name, value) -> facts.put("param " + name, value));
    facts.put(
        "symbols",
        String.join(", ", deployment.instruments().stream().map(it -> it.symbol()).toList()));
    facts.put("run by", view.runner().orElse("nothing"));
    facts.put("deployed", Listing.words(deployment.createdAt()));
    facts.put("decided", view.decidedAt().map(Listing::words).orElse("nothing yet"));
    return facts;
  }

  private static String state(Deployment.Standing standing) {
    String state = Words.of(standing.state());
    return standing.reason().isEmpty() ? state : state + ": " + standing.reason();
  }

  private static String line(Control control) {
    return "%s %s by %s%s: %s"
        .formatted(
            Listing.words(control.at()),
            Words.of(control.kind()),
            control.by(),
            control.reason().isEmpty() ? "" : " (" + control.reason() + ")",
            control.outcome().isEmpty() ? "waits for a runner" : control.outcome());
  }

  private static void section(StringBuilder text, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append("\n").append(title).append(":\n");
      lines.forEach(line -> text.append("  ").append(line).append("\n"));
    }
  }

  String json() {
    Map<String, Object> members = new LinkedHashMap<>(Columns.DEPLOYMENTS.members(found));
    members.put("parameters", found.deployment().parameters());
    members.put("strategy", found.deployment().strategy());
    List<Object> asked = new ArrayList<>();
    requests.forEach(it -> asked.add(members(it)));
    members.put("requests", asked);
    return Json.indented(members);
  }

  private static Map<String, Object> members(Control control) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("at", control.at().toString());
    members.put("kind", Words.of(control.kind()));
    members.put("by", control.by());
    members.put("reason", control.reason());
    members.put("outcome", control.outcome());
    return members;
  }
}
