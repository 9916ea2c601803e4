/**
 * One class for each resource of the API. A handler reads the call, asks one part of the house, and
 * puts the answer into a wire record.
 *
 * <p>Promises: what belongs to another tenant is answered exactly as what does not exist; no
 * handler evaluates a rule, fills an order or keeps a secret by itself.
 *
 * <p>Must never know: SQL, how a token is made, the terminal.
 */
@NullMarked
package org.signalbox.server.route;

import org.jspecify.annotations.NullMarked;
