/// Registrations that rest for a time, by the chamber's order or at the artisan's request, and how they are taken up again.
@NullMarked
package org.hirfa.registry.suspension;

import org.jspecify.annotations.NullMarked;
