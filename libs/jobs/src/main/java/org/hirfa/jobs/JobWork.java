package org.hirfa.jobs;

/// One kind of long work, as an `@ApplicationScoped` bean of the service.
///
/// Nobody asked for the work at the moment it is done: there is no request, no caller and no route. What depends on them
/// (rights, who gave the order) is settled when the job is submitted and stands in its order.
public interface JobWork {

    /// Its name, for example `card-issue`. Never changes: jobs that wait carry it.
    String kind();

    /// Works one item, in a transaction that holds nothing else and ends with the item's verdict.
    ///
    /// A [org.hirfa.problem.ProblemException] is the verdict `REFUSED`; any other exception is tried again some times, then the
    /// verdict is `FAILED` and the job goes on. In both cases nothing that was written here is kept.
    Verdict work(Job job, JobItem item);

    /// After the last item, once, in one transaction with the end of the job. A job that was cancelled does not come here.
    default void finished(Job job) {}
}
