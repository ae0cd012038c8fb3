/// Wilayas, chambers and which chamber covers which wilaya on which day, as far as training needs them.
///
/// Decides nothing: the registry owns the territory; this is the pack's data, loaded into this service's own tables.
@NullMarked
package org.hirfa.training.territory;

import org.jspecify.annotations.NullMarked;
