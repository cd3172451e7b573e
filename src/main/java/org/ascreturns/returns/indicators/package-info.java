/** Local indicators: what council performance reports show beside the ASCOF measures. */
@NullMarked
package org.ascreturns.returns.indicators;

import org.jspecify.annotations.NullMarked;
