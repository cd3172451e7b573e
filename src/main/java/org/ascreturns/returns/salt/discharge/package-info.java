@NullMarked
package org.ascreturns.returns.salt.discharge;

import org.jspecify.annotations.NullMarked;
