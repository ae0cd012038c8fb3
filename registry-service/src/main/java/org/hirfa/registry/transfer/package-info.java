/// Files that pass from one chamber to another: asked for, offered by the one, accepted by the other. Until then the file
/// stays where it is, and the receiving chamber sees only what it needs to decide.
@NullMarked
package org.hirfa.registry.transfer;

import org.jspecify.annotations.NullMarked;
