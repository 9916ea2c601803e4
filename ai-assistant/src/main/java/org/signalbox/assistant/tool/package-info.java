/**
 * What a model may call, and nothing else: look a function up, check a text, explain it, try it
 * over stored bars, see which bars there are.
 *
 * <p>Every tool takes text and returns text, reads only, and costs a bounded amount of work. None
 * reaches an order, a broker, a deployment or the network; {@code ToolboxTest} lists what there is.
 */
@NullMarked
package org.signalbox.assistant.tool;

import org.jspecify.annotations.NullMarked;
