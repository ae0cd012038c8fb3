/// How the gateway itself speaks: problems in the reader's language and the headers that every answer carries.
///
/// It does not decide what is refused, only how a refusal reads, and which origins' pages may read an answer.
@NullMarked
package org.hirfa.gateway.answer;

import org.jspecify.annotations.NullMarked;
