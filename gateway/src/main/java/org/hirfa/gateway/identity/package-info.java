/// Whether a bearer token is one that the identity service made for this platform, and who it stands for.
///
/// It decides nothing about roles on records: every service checks the token again and decides that itself.
@NullMarked
package org.hirfa.gateway.identity;

import org.jspecify.annotations.NullMarked;
