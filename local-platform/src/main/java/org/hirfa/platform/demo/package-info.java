/// People and systems that use the platform through its one door, as front ends and partners would: the path of an
/// artisan, told or tested, and a small set of people to look at.
///
/// Nothing here reaches a database, a broker or a service directly.
@NullMarked
package org.hirfa.platform.demo;

import org.jspecify.annotations.NullMarked;
