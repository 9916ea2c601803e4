/**
 * What a run means, told to a person: text for the terminal, CSV and JSON for tools, one HTML page
 * for the eye.
 *
 * <p>The way in is a {@link org.signalbox.backtest.report.ReportModel}, a plain value that holds
 * all that a report shows; the way out is ReportFolder, which writes every file or none.
 *
 * <p>This package must never run a strategy, read data, ask a clock or reach the network, and
 * neither must the page it writes. It keeps three promises, each held by a test of its name:
 *
 * <ul>
 *   <li><b>Same in, same out.</b> Equal models give equal bytes.
 *   <li><b>Safe to open.</b> A name is text wherever it comes from: no string of the model becomes
 *       markup, script or a formula of a spreadsheet.
 *   <li><b>Whole or absent.</b> No reader ever sees half a report.
 * </ul>
 */
@NullMarked
package org.signalbox.backtest.report;

import org.jspecify.annotations.NullMarked;
