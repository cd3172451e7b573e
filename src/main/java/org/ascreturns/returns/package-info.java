@NullMarked
package org.ascreturns.returns;

import org.jspecify.annotations.NullMarked;
