/** The rules on one row of the survey's data return, and what they read. */
@NullMarked
package org.ascreturns.returns.ascs.rules;

import org.jspecify.annotations.NullMarked;
