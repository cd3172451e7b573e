/** A synthetic council: Client Level Data of invented people, good and wrong on purpose. */
@NullMarked
package org.ascreturns.returns.cld.sample;

import org.jspecify.annotations.NullMarked;
