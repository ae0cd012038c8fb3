/// Loading of the country pack into this service's database, at start and when an administrator asks. Decides when to load;
/// each feature decides what its files mean.
@NullMarked
package org.hirfa.registry.referencedata;

import org.jspecify.annotations.NullMarked;
