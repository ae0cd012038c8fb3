/// Certificates: issued to those who passed, verifiable by anybody, revocable with a reason.
///
/// Decides their numbers, what the public learns from one, and who may read or revoke it. Who has passed is decided in
/// `course`.
@NullMarked
package org.hirfa.training.certificate;

import org.jspecify.annotations.NullMarked;
