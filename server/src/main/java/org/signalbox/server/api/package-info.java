/**
 * How a route of the API is declared, called and described.
 *
 * <p>A {@link org.signalbox.server.api.Route} is declared once: method, path, who may call it, what
 * it takes, what it answers, and the code behind it. The same list of routes is registered with the
 * HTTP server and written as the OpenAPI document, so the two cannot differ.
 *
 * <p>Promises: a body is read strictly (no unknown member, no member twice, nothing behind the end,
 * bounded in size and depth); every refusal has one shape; a handler is called only for someone who
 * may call it.
 *
 * <p>Must never know: what any resource means, the database, a strategy.
 */
@NullMarked
package org.signalbox.server.api;

import org.jspecify.annotations.NullMarked;
