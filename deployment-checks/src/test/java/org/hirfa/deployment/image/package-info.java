/// The image definition: which rules it keeps, and that breaking one is noticed.
@NullMarked
package org.hirfa.deployment.image;

import org.jspecify.annotations.NullMarked;
