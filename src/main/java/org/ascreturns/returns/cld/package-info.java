@NullMarked
package org.ascreturns.returns.cld;

import org.jspecify.annotations.NullMarked;
