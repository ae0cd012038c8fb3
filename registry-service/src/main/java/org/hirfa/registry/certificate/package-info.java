/// Training certificates as far as they prove a qualification, kept by events of the training service. Decides which
/// certificate counts for a person; the certificate itself belongs to training.
@NullMarked
package org.hirfa.registry.certificate;

import org.jspecify.annotations.NullMarked;
