package org.signalbox.live.sim;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.signalbox.live.sim.Swarm.Fault;
import org.signalbox.trade.Submission;

/** The line to the broker: requests get lost, come late, or their answers do. */
final class Wire {

  private final World world;
  private final Swarm swarm;
  private final Map<String, Integer> onItsWay = new HashMap<>();

  Wire(World world, Swarm swarm) {
    this.world = world;
    this.swarm = swarm;
  }

  /** Whether a request to place such an order may still reach the broker. */
  boolean isOnItsWay(String clientId) {
    return onItsWay.getOrDefault(clientId, 0) > 0;
  }

  Submission send(String clientId, Supplier<Submission> request) {
    if (world.chance(swarm.rate(Fault.REQUEST_LOST))) {
      world.log("wire loses the request " + clientId);
      return new Submission.Unknown("time-out");
    }
    if (world.chance(swarm.rate(Fault.REQUEST_LATE))) {
      world.log("wire delays the request " + clientId);
      onItsWay.merge(clientId, 1, Integer::sum);
      world.in(
          world.upTo(swarm.capabilities().settling()),
          () -> {
            onItsWay.merge(clientId, -1, Integer::sum);
            Submission _ = request.get();
          });
      return new Submission.Unknown("connection reset");
    }
    Submission answer = request.get();
    if (world.chance(swarm.rate(Fault.ANSWER_LOST))) {
      world.log("wire loses the answer " + clientId);
      return new Submission.Unknown("status 502");
    }
    return answer;
  }
}
