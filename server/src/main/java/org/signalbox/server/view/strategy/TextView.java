package org.signalbox.server.view.strategy;

/** A strategy text in its one canonical form. */
public record TextView(String text) {}
