/// An artisan's way through all services as one list of dated steps, kept by events. Decides nothing: each step is what its
/// own service said.
@NullMarked
package org.hirfa.registry.journey;

import org.jspecify.annotations.NullMarked;
