package org.signalbox.server.route;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.text.Parser;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.store.Strategies.Version;
import org.signalbox.server.view.strategy.StrategyView;
import org.signalbox.server.view.strategy.StrategyView.StrategySummary;
import org.signalbox.server.view.strategy.VersionView;
import org.signalbox.server.view.strategy.VersionView.VersionSummary;

/** Makes versions of texts, and wire records of versions. */
final class StoredTexts {

  private static final int LONGEST_NOTE = 500;

  private StoredTexts() {}

  static Version version(
      UUID strategy,
      String name,
      int version,
      String text,
      Optional<String> note,
      String author,
      Instant now) {
    if (text.length() > Parser.LONGEST_TEXT) {
      throw Refusal.member(
          "text", "'text' must have at most " + Parser.LONGEST_TEXT + " characters");
    }
    note.ifPresent(it -> Names.bounded("note", it, LONGEST_NOTE));
    Source source = new Source(name, text);
    boolean valid = StrategyCompiler.check(source).stream().noneMatch(Diagnostic::isError);
    List<String> symbols =
        valid ? StrategyCompiler.compile(source, Map.of()).program().symbols() : List.of();
    return new Version(
        strategy,
        name,
        version,
        text,
        sha256(text),
        valid,
        String.join("\n", symbols),
        note,
        author,
        now);
  }

  static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  static StrategyView strategy(Version latest) {
    return new StrategyView(latest.strategyId(), latest.name(), latest.created(), view(latest));
  }

  static VersionView view(Version version) {
    return new VersionView(
        version.version(),
        version.text(),
        version.hash(),
        version.valid(),
        version.note(),
        version.author(),
        version.created());
  }

  static VersionSummary versionSummary(Version version) {
    return new VersionSummary(
        version.version(),
        version.hash(),
        version.valid(),
        version.note(),
        version.author(),
        version.created());
  }

  static StrategySummary summary(Version latest) {
    return new StrategySummary(
        latest.strategyId(),
        latest.name(),
        latest.created(),
        latest.version(),
        latest.valid(),
        latest.symbols().lines().toList());
  }
}
