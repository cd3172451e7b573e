@NullMarked
package org.ascreturns.job;

import org.jspecify.annotations.NullMarked;
