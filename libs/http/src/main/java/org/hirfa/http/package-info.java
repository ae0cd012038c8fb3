/// The HTTP conventions of the three services, once.
///
/// Decides how any error becomes a problem, what a write must carry (`If-Match`, `Idempotency-Key`), how lists are
/// paged and that nothing unknown is silently ignored. It decides nothing about who may do what.
@NullMarked
package org.hirfa.http;

import org.jspecify.annotations.NullMarked;
