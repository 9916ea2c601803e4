package org.signalbox.server.view;

import java.util.List;
import java.util.Optional;

/**
 * Why a call was not carried out: problem details as RFC 9457 has them, with our own members.
 *
 * @param title what the status means
 * @param code the word that programs compare: {@code not-found}
 * @param message one lower-case clause
 * @param hint what to do about it
 * @param diagnostics where a strategy is at fault, everything that is wrong with it
 * @param request the number under which the log knows the call
 */
public record ErrorView(
    int status,
    String title,
    String code,
    String message,
    Optional<PlaceView> place,
    Optional<String> hint,
    List<DiagnosticView> diagnostics,
    String request) {}
