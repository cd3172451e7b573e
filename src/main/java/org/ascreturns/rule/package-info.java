@NullMarked
package org.ascreturns.rule;

import org.jspecify.annotations.NullMarked;
