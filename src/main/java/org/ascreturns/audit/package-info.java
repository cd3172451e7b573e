@NullMarked
package org.ascreturns.audit;

import org.jspecify.annotations.NullMarked;
