@NullMarked
package org.ascreturns.returns.cld.rules;

import org.jspecify.annotations.NullMarked;
