package org.signalbox.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that walk through the house name rooms, classes and methods that are there. */
class LifePagesTest {

  private static final Pattern NAMED =
      Pattern.compile(
          "`(?<room>(?:[a-z]+\\.)*)(?<type>[A-Z][a-z]\\w+)(?:\\.(?<method>[a-z]\\w+))?`");

  @ParameterizedTest
  @ValueSource(strings = {"docs/life-of-a-bar.md", "docs/life-of-an-order.md"})
  void whatIsNamedIsThere(String page) {
    List<MatchResult> names = NAMED.matcher(House.text(House.file(page))).results().toList();
    assertThat(names).hasSizeGreaterThan(10);
    assertThat(names).allSatisfy(LifePagesTest::isThere);
  }

  private static void isThere(MatchResult name) {
    String end = "/" + name.group("room").replace('.', '/') + name.group("type") + ".java";
    List<Path> sources = House.below("", file -> file.toString().endsWith(end));
    assertThat(sources).as(name.group()).isNotEmpty();
    String method = name.group("method");
    if (method != null) {
      assertThat(sources)
          .as(name.group())
          .anySatisfy(it -> assertThat(House.text(it)).contains(" " + method + "("));
    }
  }
}
