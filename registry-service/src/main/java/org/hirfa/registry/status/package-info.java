/// The published status of what the registry signs, so that anyone checks it without asking about one holder: status lists
/// (Token Status List, draft-ietf-oauth-status-list-17) and the trust bundle that a phone takes along.
///
/// Decides where a signed thing stands in the lists, how they are published and for how long a copy may be relied on. What the
/// status is, the owner of the thing says.
@NullMarked
package org.hirfa.registry.status;

import org.jspecify.annotations.NullMarked;
