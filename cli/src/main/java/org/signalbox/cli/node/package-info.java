/**
 * The node of this process: what runs deployments, with the brokers and feeds that it may go to.
 *
 * <p>{@link org.signalbox.cli.node.Nodes} makes a runner; {@code signalbox run} and {@code
 * signalbox serve} have the same one behind them, over the same bars and the same keys. Keys are
 * read from {@code brokers.properties} in the home folder; where there are none, there is no way to
 * that broker.
 *
 * <p>Must never know: a command, the server.
 */
@NullMarked
package org.signalbox.cli.node;

import org.jspecify.annotations.NullMarked;
