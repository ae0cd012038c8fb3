/// How a national supervisor opens one file in full, gives it back, and how an auditor sees that it was opened.
@NullMarked
package org.hirfa.registry.breakglass;

import org.jspecify.annotations.NullMarked;
