/// Reforms of the territory: communes that a law moves to another wilaya. Decides when the files of the people who live there
/// follow, and sees to it that each follows once; numbers and cards stay. Which commune lies where on a day is the
/// territory's to say.
@NullMarked
package org.hirfa.registry.reform;

import org.jspecify.annotations.NullMarked;
