/// What help there is: schemes with their dated versions, criteria, formulas, documents and sources.
///
/// Decides which version is in force on a day and whether a plan of costs fits its formula. Whether an artisan meets the
/// criteria is judged by eligibility, and granted by nobody but an officer.
@NullMarked
package org.hirfa.funding.scheme;

import org.jspecify.annotations.NullMarked;
