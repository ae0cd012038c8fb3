/// The crafts by their codes, to check what people filter by.
///
/// Decides nothing: the registry owns the nomenclature; this is the pack's data, loaded into this service's own table.
@NullMarked
package org.hirfa.training.nomenclature;

import org.jspecify.annotations.NullMarked;
