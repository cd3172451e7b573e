@NullMarked
package org.ascreturns.returns.salt;

import org.jspecify.annotations.NullMarked;
