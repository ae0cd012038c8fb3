/// Requests for help and what became of them, from the artisan's draft to the last payment.
///
/// Decides which step may follow which, who takes it, whether a plan fits its scheme, and that nothing is paid twice or
/// beyond what was agreed. Who deserves help is decided by people; whether the rules allow it is told by eligibility.
@NullMarked
package org.hirfa.funding.dossier;

import org.jspecify.annotations.NullMarked;
