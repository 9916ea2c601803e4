package org.signalbox.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every room says what it is. */
class HouseTest {

  static Stream<String> modules() {
    return House.modules().stream();
  }

  static Stream<String> modulesWithCode() {
    return modules().filter(module -> Files.exists(House.file(module + "/src/main/java")));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleHasAReadmeOfOnePage(String module) {
    Path readme = House.file(module + "/README.md");
    assertThat(readme).exists();
    assertThat(House.text(readme).lines().count()).isLessThanOrEqualTo(25);
  }

  @ParameterizedTest
  @MethodSource("modulesWithCode")
  void aPackageSaysWhatItIsAndIsNullMarked(String module) {
    List<Path> sources =
        House.below(module + "/src/main/java", file -> file.toString().endsWith(".java"));
    assertThat(sources).isNotEmpty();
    assertThat(sources.stream().map(Path::getParent).distinct())
        .allSatisfy(HouseTest::saysWhatItIs);
  }

  private static void saysWhatItIs(Path folder) {
    String text = House.text(folder.resolve("package-info.java"));
    assertThat(text).startsWith("/**");
    if (!folder.endsWith("dsl/grammar")) { // generated, so without a word on null
      assertThat(text).contains("@NullMarked");
    }
  }

  @Test
  void theContributionRulesStayShort() {
    assertThat(House.text(House.file("CONTRIBUTING.md")).lines().count()).isLessThanOrEqualTo(150);
  }
}
