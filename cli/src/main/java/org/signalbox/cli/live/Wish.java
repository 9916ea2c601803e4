package org.signalbox.cli.live;

/** What can be asked of a deployment; the process that runs it obeys. */
enum Wish {
  PAUSE(
      "pause",
      "Cancel working entries and open nothing more: exits and protection go on.",
      "it will open nothing more; exits and protection go on"),
  RESUME(
      "resume",
      "Let a paused or halted deployment open positions again.",
      "it may open positions again"),
  STOP(
      "stop",
      "End a deployment: its working entries are cancelled, its positions stay open.",
      "its entries will be cancelled; its positions stay open, and nothing here minds them"),
  FLATTEN(
      "flatten",
      "Cancel working entries, close what is open, and pause.",
      "its positions will be closed at the market, and it is paused");

  private final String word;
  private final String description;
  private final String effect;

  Wish(String word, String description, String effect) {
    this.word = word;
    this.description = description;
    this.effect = effect;
  }

  String word() {
    return word;
  }

  String description() {
    return description;
  }

  /** What follows, for the person who asked. */
  String effect() {
    return effect;
  }

  String[] footer() {
    return new String[] {
      "",
      "The request is stored; the process that runs the deployment obeys within a second or two.",
      "'signalbox deployments ID' shows what came of it.",
      "",
      "Examples:",
      "  signalbox %s golden-cross".formatted(word),
      "  signalbox %s K7AQ --reason \"news at noon\"".formatted(word)
    };
  }
}
