package org.signalbox.server.view.strategy;

import com.fasterxml.jackson.databind.JsonNode;

/** A strategy as the tree of its text: what rows are made of. {@code /language/schema} says how. */
public record TreeView(JsonNode tree) {}
