/// What the national supervisor sees of a person's file: as a rule no identifier, no address and no paper; all of it for an
/// hour after giving a reason that the person and the auditor read. Decides what is shown; not which files there are.
@NullMarked
package org.hirfa.registry.oversight;

import org.jspecify.annotations.NullMarked;
