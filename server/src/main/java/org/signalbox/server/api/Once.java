package org.signalbox.server.api;

import java.util.function.Supplier;

/**
 * Has calls that name the same key be carried out once. May be called from several threads, and
 * from several processes over one database.
 */
@FunctionalInterface
public interface Once {

  /** The header that names the key. */
  String HEADER = "Idempotency-Key";

  /** The header of an answer that was given before. */
  String REPLAYED = "Idempotent-Replayed";

  /**
   * What was answered.
   *
   * @param again whether it is the answer of an earlier call
   */
  record Told(String body, boolean again) {}

  /**
   * Carries work out, or answers as the first call with this key was answered.
   *
   * @param request what was asked for: method, path and body
   * @throws Refusal where the key came with another request, or nobody knows what came of the first
   */
  Told carryOut(Caller caller, String key, byte[] request, Supplier<String> work);
}
