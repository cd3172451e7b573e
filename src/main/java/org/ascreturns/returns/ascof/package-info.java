@NullMarked
package org.ascreturns.returns.ascof;

import org.jspecify.annotations.NullMarked;
