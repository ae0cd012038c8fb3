/// The way into the register: from a draft to acceptance or refusal, each step with who, when and why. Decides who may take
/// which step from which state; the register entry that acceptance makes belongs to `artisan`.
@NullMarked
package org.hirfa.registry.application;

import org.jspecify.annotations.NullMarked;
