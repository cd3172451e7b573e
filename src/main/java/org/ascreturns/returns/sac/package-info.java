/** The Safeguarding Adults Collection: eight files, what is read of a row, and the return. */
@NullMarked
package org.ascreturns.returns.sac;

import org.jspecify.annotations.NullMarked;
