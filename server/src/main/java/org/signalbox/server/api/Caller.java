package org.signalbox.server.api;

import java.util.UUID;
import org.signalbox.server.view.account.Role;

/**
 * Who makes a call.
 *
 * @param tenant whose data the call may touch, and no other's
 * @param session the sign-in from which the call comes
 * @param name the user's name
 */
public record Caller(UUID tenant, UUID user, UUID session, String name, Role role) {}
