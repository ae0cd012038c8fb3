/// The few pages the gateway has itself: the landing page, what each problem means, the interface documents and a
/// page to read and try them. Arabic from right to left, French and English, by the reader's wish.
@NullMarked
package org.hirfa.gateway.page;

import org.jspecify.annotations.NullMarked;
