/**
 * {@code signalbox serve}: the API and the page on this machine, with everything that they need.
 *
 * <p>Promises: one link is printed and nothing secret is logged; what was started is stopped in the
 * opposite order, also when the user interrupts.
 *
 * <p>Must never know: how a route answers.
 */
@NullMarked
package org.signalbox.cli.serve;

import org.jspecify.annotations.NullMarked;
