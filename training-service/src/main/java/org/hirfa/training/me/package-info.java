/// What people see of themselves: their enrolments, their certificates, and who has read them.
@NullMarked
package org.hirfa.training.me;

import org.jspecify.annotations.NullMarked;
