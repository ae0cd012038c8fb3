/// The whole platform from outside: real parts, real tokens, through the gateway. What is asserted is what a person, a
/// partner's system or an operator can see; databases are read only to count that nothing was lost or doubled.
@NullMarked
package org.hirfa.acceptance;

import org.jspecify.annotations.NullMarked;
