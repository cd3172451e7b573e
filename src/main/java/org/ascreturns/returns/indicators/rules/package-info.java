/** Rules on the file of figures. */
@NullMarked
package org.ascreturns.returns.indicators.rules;

import org.jspecify.annotations.NullMarked;
