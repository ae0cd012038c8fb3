/// Whether an artisan meets the criteria of a scheme, as far as the facts are known, and what to do about what is missing.
///
/// Decides nothing: the answer advises a named officer. A fact that is not known stays unknown, and a criterion that
/// cannot be evaluated is unknown too. Each answer is signed, so that an agency can keep it as proof.
@NullMarked
package org.hirfa.funding.eligibility;

import org.jspecify.annotations.NullMarked;
