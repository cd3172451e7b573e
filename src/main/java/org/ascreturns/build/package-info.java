@NullMarked
package org.ascreturns.build;

import org.jspecify.annotations.NullMarked;
