/**
 * Work in the background: backtests, and the bars that they run over.
 *
 * <p>Promises: few run at once, however many are asked for; one that is cancelled ends soon; what
 * came of one is stored before anybody is told that it is over.
 *
 * <p>Must never know: HTTP, who may see what.
 */
@NullMarked
package org.signalbox.server.job;

import org.jspecify.annotations.NullMarked;
