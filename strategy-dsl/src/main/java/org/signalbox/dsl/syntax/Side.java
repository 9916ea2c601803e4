package org.signalbox.dsl.syntax;

/** Which way a position earns. */
public enum Side {
  LONG,
  SHORT
}
