/// The country pack that this deployment serves, and how its files get into a service's database.
///
/// Decides which files a service reads and that each is loaded once, whatever the number of replicas. What the rows mean
/// belongs to the feature that loads them.
@NullMarked
package org.hirfa.countrypack;

import org.jspecify.annotations.NullMarked;
