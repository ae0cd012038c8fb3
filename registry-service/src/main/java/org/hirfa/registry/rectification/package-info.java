/// What people want put right in their files (law 18-07, art. 35; law 09-08, art. 8): asked for, decided by the chamber within
/// the time the law gives, and told to whoever had received the data. Decides whether a part of a file changes; how a person is
/// described and judged is the person's feature.
@NullMarked
package org.hirfa.registry.rectification;

import org.jspecify.annotations.NullMarked;
