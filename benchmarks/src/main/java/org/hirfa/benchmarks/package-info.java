/// Measurements of the whole platform on one machine. Each result page says on which machine, how, and how to repeat it; a
/// limit that depends on the machine is measured beside what is compared with it.
@NullMarked
package org.hirfa.benchmarks;

import org.jspecify.annotations.NullMarked;
