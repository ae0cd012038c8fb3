/// Who is calling, and who has read whose file.
///
/// Reads the caller from the verified token (never from a header) and keeps the append-only, hash-chained record of
/// reads of personal data. It does not decide what a role may see: that is a condition in each feature's own query.
@NullMarked
package org.hirfa.access;

import org.jspecify.annotations.NullMarked;
