/** The Adult Social Care Survey (ASCS). */
@NullMarked
package org.ascreturns.returns.ascs;

import org.jspecify.annotations.NullMarked;
