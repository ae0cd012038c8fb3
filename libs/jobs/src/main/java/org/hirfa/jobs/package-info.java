/// Long work that survives a restart: a job is an order with items, each worked in a transaction of its own and told apart
/// by its verdict. This library decides who works a job and in which order, keeps progress and verdicts, and shows them; what
/// is done with an item is said by the service's [org.hirfa.jobs.JobWork].
@NullMarked
package org.hirfa.jobs;

import org.jspecify.annotations.NullMarked;
