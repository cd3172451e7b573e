/** The rules on one DoLS application, and what they look at. */
@NullMarked
package org.ascreturns.returns.dols.rules;

import org.jspecify.annotations.NullMarked;
