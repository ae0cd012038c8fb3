/// The card in its holder's wallet: an SD-JWT VC (RFC 9901, draft-ietf-oauth-sd-jwt-vc-15), of which the holder shows as much as a
/// situation asks for.
///
/// Decides what the credential says and what of it can be kept back. Whether the card is good its status list says.
@NullMarked
package org.hirfa.registry.wallet;

import org.jspecify.annotations.NullMarked;
