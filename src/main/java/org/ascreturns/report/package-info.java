/**
 * The performance report: one page over the last complete run of every return.
 *
 * <p>A return brings a section of its own: a class that implements {@link
 * org.ascreturns.report.Section}, named in {@code META-INF/services/org.ascreturns.report.Section};
 * its SQL in {@code sql/<return>/report}; its template in {@code src/main/jte/<return>}, which
 * takes the section's model and begins with headings of the third level. Templates are compiled
 * with the build and escape what they write; attribute names and tags are in lower case, {@code
 * viewbox} too, and there are no style attributes: the page's policy forbids them. Charts are
 * records of {@link org.ascreturns.report.chart}, drawn by {@code @template.report.chart.line(chart
 * = model.chart())}, and so {@code bar}, {@code columns} and {@code sparkline};
 * {@code @template.report.tag(tone = ..., words = ...)} writes a mark.
 *
 * <p>Classes of the style sheet: {@code table} within {@code <div class="scroll" tabindex="0"
 * role="region" aria-label="...">}; {@code table class="sortable"} where columns can be sorted
 * ({@code data-v} on a cell for what is sorted by, if not its text; rows of class {@code total}
 * stay at the end); {@code n} for a column of numbers; {@code charts} around several charts; {@code
 * tiles} for a list of big numbers; {@code details class="card"} for what opens. An element with
 * {@code data-filter="Find a measure"} gets a box that filters the elements within it that carry
 * {@code data-item}; {@code data-facets="team,severity"} adds a choice for each of the attributes
 * {@code data-team} and {@code data-severity}, several values of one divided by {@code |}.
 */
@NullMarked
package org.ascreturns.report;

import org.jspecify.annotations.NullMarked;
