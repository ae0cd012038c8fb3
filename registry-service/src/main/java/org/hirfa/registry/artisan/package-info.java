/// The register itself: who is an artisan, under which number, since when. Decides numbers and standing; how somebody comes
/// to be registered is decided by `application`.
@NullMarked
package org.hirfa.registry.artisan;

import org.jspecify.annotations.NullMarked;
