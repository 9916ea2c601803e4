/**
 * Forms of text: HTML, JSON, CSV, numbers for people, and a line drawn in block characters.
 *
 * <p>Nothing here knows what a report is. Each writer keeps one promise: whatever string it is
 * given, its output is still a well-formed text of its kind, and the string is read back from it as
 * text and as nothing else.
 */
@NullMarked
package org.signalbox.backtest.report.text;

import org.jspecify.annotations.NullMarked;
