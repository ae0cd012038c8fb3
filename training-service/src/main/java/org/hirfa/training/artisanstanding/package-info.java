/// What the registry tells about people: who has applied, who is an artisan.
///
/// Keeps this service's own copy, written by events alone, the newest version of each fact winning. Decides nothing about
/// training; `learner` asks it who somebody is.
@NullMarked
package org.hirfa.training.artisanstanding;

import org.jspecify.annotations.NullMarked;
