/// The nomenclature of crafts: domain, sector, activity. Decides which activity exists and is open on a day; not who may
/// practise it.
@NullMarked
package org.hirfa.registry.nomenclature;

import org.jspecify.annotations.NullMarked;
