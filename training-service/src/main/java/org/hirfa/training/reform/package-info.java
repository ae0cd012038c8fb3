/// A reform of the territory, as the registry tells of it. Decides which institutions and sessions lie in another wilaya from its
/// first day on; the courses that were over by then stay where they were held.
@NullMarked
package org.hirfa.training.reform;

import org.jspecify.annotations.NullMarked;
