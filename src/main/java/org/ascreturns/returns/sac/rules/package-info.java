/** The rules of SAC on files and on single fields, each in a class of its own. */
@NullMarked
package org.ascreturns.returns.sac.rules;

import org.jspecify.annotations.NullMarked;
