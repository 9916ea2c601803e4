package org.signalbox.server.view;

import java.util.List;

/** Whether the server can do its work; the parts that keep it from that. */
public record HealthView(boolean ready, List<String> missing) {}
