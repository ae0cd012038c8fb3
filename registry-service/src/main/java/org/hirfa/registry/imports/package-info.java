/// Reference data that an office brings as a CSV file: how a file is read, judged row by row and taken in. What a row means is
/// said by the feature that keeps it.
@NullMarked
package org.hirfa.registry.imports;

import org.jspecify.annotations.NullMarked;
