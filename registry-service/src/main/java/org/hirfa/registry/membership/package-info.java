/// Who belongs to an organisation, in which role, from when to when, and that they agreed to it. Decides who may supervise an
/// enterprise, and watches that its supervisor may still exercise the craft.
@NullMarked
package org.hirfa.registry.membership;

import org.jspecify.annotations.NullMarked;
