/// Papers attached to applications, registrations, organisations, concerns and people. Decides what kind of file bytes are
/// and how large they may be; not whether a paper proves what it says, nor who may see it: that is asked of the feature that
/// keeps what the paper belongs to.
@NullMarked
package org.hirfa.registry.document;

import org.jspecify.annotations.NullMarked;
