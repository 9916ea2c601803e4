/**
 * The commands of the live half: deploy, run, look, pause, stop, kill, and allow real money.
 *
 * <p>{@link org.signalbox.cli.live.LiveCommands} lists them. A command only holds its options; what
 * it does is in a class of its own, so that the commands that check or test a strategy load nothing
 * of the live half. All of them open a {@code Desk}: the deployments of a database, on paper and
 * with real money.
 *
 * <p>A request is stored and obeyed by whichever process runs the deployment: these commands work
 * the same whether {@code signalbox run} or {@code signalbox serve} is up or nothing is.
 *
 * <p>Promise: no command here sends an order. Only the runner that {@code run} starts does.
 */
@NullMarked
package org.signalbox.cli.live;

import org.jspecify.annotations.NullMarked;
