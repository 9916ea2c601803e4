package org.signalbox.live.sim;

import java.util.List;

/**
 * Prints what happens in a seed: {@code Story SEED [PLANTED_BUG] [words that a line must have]}.
 */
final class Story {

  private Story() {}

  public static void main(String[] arguments) {
    PlantedBug bug = arguments.length > 1 ? PlantedBug.valueOf(arguments[1]) : PlantedBug.NONE;
    String words = arguments.length > 2 ? arguments[2] : "";
    List<String> story = Simulation.story(Long.parseLong(arguments[0]), bug);
    story.stream().filter(line -> line.contains(words)).forEach(System.out::println);
  }
}
