/// How papers are printed: the one PDF renderer, with the fonts that write Arabic and Latin letters.
@NullMarked
package org.hirfa.registry.paper;

import org.jspecify.annotations.NullMarked;
