/// What a title asks for: rows of the country pack, by date. Decides how many years of practice stand in for a diploma; not
/// whether somebody has them.
@NullMarked
package org.hirfa.registry.qualification;

import org.jspecify.annotations.NullMarked;
