package org.signalbox.dsl.text;

import org.signalbox.dsl.syntax.Declaration;
import org.signalbox.dsl.syntax.Definition;
import org.signalbox.dsl.syntax.Limit;
import org.signalbox.dsl.syntax.Notice;
import org.signalbox.dsl.syntax.Protection;
import org.signalbox.dsl.syntax.Rule;
import org.signalbox.dsl.syntax.Statement;

/** The order in which statements are written; within a block their author's order stays. */
enum Block {
  /** The language level and the title come first in it. */
  ABOUT,
  INPUT,
  MARKET,
  /** What is traded comes first in it. */
  SESSION,
  DEFINITION,
  RULE,
  PROTECTION,
  LIMIT,
  NOTICE;

  /** Whether an empty line parts it from the block before. */
  boolean startsParagraph() {
    return this != SESSION;
  }

  static Block of(Statement statement) {
    return switch (statement) {
      case Declaration declaration -> of(declaration);
      case Definition _ -> DEFINITION;
      case Rule _ -> RULE;
      case Protection _ -> PROTECTION;
      case Limit _ -> LIMIT;
      case Notice _ -> NOTICE;
    };
  }

  private static Block of(Declaration declaration) {
    return switch (declaration) {
      case Declaration.About _, Declaration.Tags _ -> ABOUT;
      case Declaration.Import _,
          Declaration.Param _,
          Declaration.Require _,
          Declaration.Data _,
          Declaration.Extern _ ->
          INPUT;
      case Declaration.Universe _, Declaration.Basket _ -> MARKET;
      case Declaration.Session _ -> SESSION;
    };
  }
}
