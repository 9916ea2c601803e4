package org.signalbox.cli.live;

/** A book of a deployment that can be printed. */
enum Book {
  ORDERS("orders", "List the orders of a deployment, newest first.", "is there an order unknown?"),
  FILLS("fills", "List the fills of a deployment, oldest first.", "what was traded"),
  POSITIONS("positions", "List the open positions of a deployment.", "what is open");

  private final String word;
  private final String description;
  private final String example;

  Book(String word, String description, String example) {
    this.word = word;
    this.description = description;
    this.example = example;
  }

  String word() {
    return word;
  }

  String description() {
    return description;
  }

  String[] footer() {
    return new String[] {
      "",
      "Examples:",
      "  signalbox %s golden-cross    %s".formatted(word, example),
      "  signalbox %s K7AQ --json".formatted(word)
    };
  }
}
