/**
 * What can be asked of deployments, and seen of them, from any process.
 *
 * <p>{@link org.signalbox.live.control.Operations} is the front door. A request is stored and
 * obeyed by the runner that holds the deployment's lease: a process that makes requests needs no
 * broker, no feed and no runner of its own. What is shown is read from the same tables.
 *
 * <p>Whatever is left out means that no order is sent. Paper and live are different types here as
 * in the store: code that was handed paper operations cannot ask for anything live.
 *
 * <p>Must never know: sessions, brokers, HTTP, who is logged in.
 */
@NullMarked
package org.signalbox.live.control;

import org.jspecify.annotations.NullMarked;
