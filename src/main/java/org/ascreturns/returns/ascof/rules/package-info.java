@NullMarked
package org.ascreturns.returns.ascof.rules;

import org.jspecify.annotations.NullMarked;
