/// What this service knows about artisans, their cards, their certificates and the sessions on offer: its own copy, kept
/// by events, so that a question about an artisan never waits for another service.
///
/// Decides which fact is the newest (by the version of what it is about) and which facts belong to one artisan. What
/// follows from them is for others to judge.
@NullMarked
package org.hirfa.funding.artisanstanding;

import org.jspecify.annotations.NullMarked;
