/// What the tests of several modules need: the real servers, signed tokens, a clock that can be set, empty tables, and
/// checks of contracts and house rules. It holds no fixture of a service.
@NullMarked
package org.hirfa.testing;

import org.jspecify.annotations.NullMarked;
