/// Brings the country pack's agencies and schemes into the database: when the service starts, and when an administrator
/// asks for it. Decides nothing about what they say.
@NullMarked
package org.hirfa.funding.referencedata;

import org.jspecify.annotations.NullMarked;
