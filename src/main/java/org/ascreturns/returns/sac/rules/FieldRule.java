package org.ascreturns.returns.sac.rules;

import java.time.LocalDate;

/**
 * A rule on one field of one row, of whichever file: a pure function of the field, its value and
 * the day on which the data was extracted. What it tests depends on the kind of the field, not on
 * the file (specification, section 6, step 1).
 */
public sealed interface FieldRule
    permits SacG01KeyBlank,
        SacG04NeededDateUnreadable,
        SacG05DateUnreadable,
        SacG06DateInFuture,
        SacG07CodeForm,
        SacG08PersonValueUnknown,
        SacG09ValueUnknown,
        SacG10TypeUnknown,
        SacG11ConditionOrHarmUnknown,
        SacG12NobodyNamed,
        SacG13IdentifierForm {

  boolean breaks(SacField field, Value value, LocalDate asAt);
}
