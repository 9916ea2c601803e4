/**
 * Deployments, orders, positions, events, grants and the kill switch, as they go over the wire.
 *
 * <p>A word that names a mode is {@code paper} or {@code live}, and where it is missing nothing is
 * done.
 */
@NullMarked
package org.signalbox.server.view.live;

import org.jspecify.annotations.NullMarked;
