/// Who helps: the agencies of the country pack, with the names they once had.
///
/// Decides which agency a code or a former code stands for. What an agency offers is told by its schemes.
@NullMarked
package org.hirfa.funding.agency;

import org.jspecify.annotations.NullMarked;
