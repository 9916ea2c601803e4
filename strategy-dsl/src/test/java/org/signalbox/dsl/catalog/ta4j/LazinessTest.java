package org.signalbox.dsl.catalog.ta4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who calls no function of ta4j does not pay for it. */
class LazinessTest {

  /** Loads everything anew and writes down which classes of ta4j it was asked for. */
  private static final class Watching extends URLClassLoader {

    private final List<String> asked = new ArrayList<>();

    Watching() {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.ta4j.")) {
        asked.add(name);
      }
      return super.loadClass(name, resolve);
    }

    private static URL[] classPath() {
      return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Watching::url)
          .toArray(URL[]::new);
    }

    private static URL url(String path) {
      try {
        return Path.of(path).toUri().toURL();
      } catch (MalformedURLException fault) {
        throw new IllegalStateException(fault);
      }
    }
  }

  @Test
  void theCatalogueLoadsNoClassOfTa4j() throws ReflectiveOperationException, IOException {
    try (Watching loader = new Watching()) {
      Class<?> catalog = loader.loadClass("org.signalbox.dsl.catalog.Catalog");
      Object standard = catalog.getMethod("standard").invoke(null);
      List<?> functions = (List<?>) catalog.getMethod("all").invoke(standard);
      assertThat(functions).hasSizeGreaterThan(300);
      assertThat(loader.asked).isEmpty();
      Object bridged = functions.getLast();
      bridged
          .getClass()
          .getMethod("kernel", double[].class)
          .invoke(bridged, (Object) new double[0]);
      assertThat(loader.asked).as("the watch works").isNotEmpty();
    }
  }
}
