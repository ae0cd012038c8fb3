/// Long work that survives a restart: a job is a list of items, each worked on in a transaction that keeps its verdict too, so
/// that after a crash the work goes on with the first item that has none.
@NullMarked
package org.hirfa.jobs;

import org.jspecify.annotations.NullMarked;
