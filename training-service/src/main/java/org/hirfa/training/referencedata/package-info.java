/// When the country pack's files are taken over: at each start, and when an administrator asks.
///
/// Decides the order only. What a file's rows mean belongs to the feature that loads them.
@NullMarked
package org.hirfa.training.referencedata;

import org.jspecify.annotations.NullMarked;
