/** What kinds of file have in common that are one plain table of their own. */
@NullMarked
package org.ascreturns.returns.table;

import org.jspecify.annotations.NullMarked;
