/**
 * A little Alpaca on this machine: an account, an exchange, both streams, stored market data, and
 * faults on demand.
 */
package org.signalbox.testing.alpaca;
