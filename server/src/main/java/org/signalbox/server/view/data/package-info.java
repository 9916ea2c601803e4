/**
 * Data sets and their bars, as they go over the wire.
 *
 * <p>Columns of a chart are as long as one another; what is not known is {@code null}.
 */
@NullMarked
package org.signalbox.server.view.data;

import org.jspecify.annotations.NullMarked;
