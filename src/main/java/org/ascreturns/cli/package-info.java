@NullMarked
package org.ascreturns.cli;

import org.jspecify.annotations.NullMarked;
