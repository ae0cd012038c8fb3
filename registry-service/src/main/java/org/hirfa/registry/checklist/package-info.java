/// Which papers a procedure asks for, by date: rows of the country pack. Decides which kinds of paper exist; not whether a
/// file is complete.
@NullMarked
package org.hirfa.registry.checklist;

import org.jspecify.annotations.NullMarked;
