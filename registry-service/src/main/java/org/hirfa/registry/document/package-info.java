/// Papers attached to a registration application. Decides what kind of file bytes are and how large they may be; not
/// whether a paper proves what it says.
@NullMarked
package org.hirfa.registry.document;

import org.jspecify.annotations.NullMarked;
