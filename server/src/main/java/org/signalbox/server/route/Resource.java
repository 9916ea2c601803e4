package org.signalbox.server.route;

import java.util.List;
import org.signalbox.server.api.Route;

/** A part of the API. */
public interface Resource {

  List<Route> routes();
}
