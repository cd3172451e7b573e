@NullMarked
package org.ascreturns.database;

import org.jspecify.annotations.NullMarked;
