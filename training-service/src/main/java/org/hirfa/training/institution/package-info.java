/// Where training takes place: the public and private vocational establishments of the country pack.
///
/// Decides how they are found: by wilaya, by words in Arabic or Latin letters, nearest first. Who may run a session at one
/// is decided in `session`.
@NullMarked
package org.hirfa.training.institution;

import org.jspecify.annotations.NullMarked;
