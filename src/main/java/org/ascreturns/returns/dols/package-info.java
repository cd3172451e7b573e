/** The return on Deprivation of Liberty Safeguards. */
@NullMarked
package org.ascreturns.returns.dols;

import org.jspecify.annotations.NullMarked;
