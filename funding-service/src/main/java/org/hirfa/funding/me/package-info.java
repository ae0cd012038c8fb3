/// The artisan's own corner: their dossiers, and who has read their file here.
@NullMarked
package org.hirfa.funding.me;

import org.jspecify.annotations.NullMarked;
