package org.signalbox.server.view.strategy;

/** A strategy text about which something is asked. */
public record TextRequest(String text) {}
