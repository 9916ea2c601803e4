/**
 * The router under every fault at once, on one thread and a virtual clock.
 *
 * <p>Two nodes share a store and an account at a broker. Calls get lost on the way there or back,
 * reports come twice, late, out of order or not at all, commits lose their answers, nodes die and
 * freeze at any call, clocks drift. Each seed draws its own faults and rates. Then everything
 * heals, the house comes to rest, and the checkers look: I1 to I12 of the reliability design, each
 * against the truth that only the simulated broker knows. A seed that failed once is run for ever.
 *
 * <p>{@link org.signalbox.live.sim.PlantedBug} breaks the router's surroundings in twelve ways, and
 * a test shows that each is noticed: that is what the green of the rest is worth.
 */
@NullMarked
package org.signalbox.live.sim;

import org.jspecify.annotations.NullMarked;
