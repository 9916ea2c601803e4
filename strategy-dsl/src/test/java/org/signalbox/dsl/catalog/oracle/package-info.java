/** Functions held to values from outside: sheets of other libraries and of teaching material. */
package org.signalbox.dsl.catalog.oracle;
