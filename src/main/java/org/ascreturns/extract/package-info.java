@NullMarked
package org.ascreturns.extract;

import org.jspecify.annotations.NullMarked;
