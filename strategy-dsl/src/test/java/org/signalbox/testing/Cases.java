package org.signalbox.testing;

import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Seeded random cases that grow, so that what fails first is small.
 *
 * <p>A case is its number: whoever sees number 17 fail runs number 17 alone.
 */
public final class Cases {

  private Cases() {}

  /**
   * Checks so many cases.
   *
   * @param check is given a random source and a size from 0 to 100
   */
  public static void forAll(int count, BiConsumer<RandomGenerator, Integer> check) {
    for (int number = 0; number < count; number++) {
      one(number, 100 * number / count, check);
    }
  }

  /** Checks one case. */
  public static void one(int number, int size, BiConsumer<RandomGenerator, Integer> check) {
    try {
      check.accept(RandomGeneratorFactory.of("L64X128MixRandom").create(number), size);
    } catch (AssertionError | RuntimeException failed) {
      throw new AssertionError(
          "case %d of size %d: %s".formatted(number, size, failed.getMessage()), failed);
    }
  }
}
