/// The artisan card: requested at acceptance, printed, handed over, revoked; its picture, its QR code and its public
/// verification.
///
/// Decides what a card says and whether it is good. It does not decide who is an artisan: it asks the register.
@NullMarked
package org.hirfa.registry.card;

import org.jspecify.annotations.NullMarked;
