@NullMarked
package org.ascreturns.publish;

import org.jspecify.annotations.NullMarked;
