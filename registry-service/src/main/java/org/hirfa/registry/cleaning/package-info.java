/// Makes files harmless that somebody else made: what a file is, is built anew from what it shows, and everything else is left
/// behind (where a photograph was taken, scripts, whatever was hung on its end). Decides what is refused; not which papers a
/// procedure needs. Files are opened in a process of their own, so that one made to fill memory or to run for ever ends that
/// process and nothing else.
@NullMarked
package org.hirfa.registry.cleaning;

import org.jspecify.annotations.NullMarked;
