/** Charts as inline SVG: where everything stands; the markup is in {@code src/main/jte}. */
@NullMarked
package org.ascreturns.report.chart;

import org.jspecify.annotations.NullMarked;
