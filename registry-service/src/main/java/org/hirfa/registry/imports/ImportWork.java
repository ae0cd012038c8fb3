package org.hirfa.registry.imports;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.jobs.Job;
import org.hirfa.jobs.JobItem;
import org.hirfa.jobs.JobWork;
import org.hirfa.jobs.Verdict;
import org.hirfa.problem.FieldFault;

import io.quarkus.arc.All;

/// A long file, row by row. Each row is judged again: what it refers to may have changed since it was sent.
@ApplicationScoped
class ImportWork implements JobWork {

    static final String KIND = "reference-import";

    private final List<ImportTable> tables;

    ImportWork(@All List<ImportTable> tables) {
        this.tables = List.copyOf(tables);
    }

    /// @param of which table
    record Order(String of, String source, String by) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict work(Job job, JobItem item) {
        var table = table(job.orderAs(Order.class).of());
        var row = item.as(SentRow.class);
        var faults = row.faults().isEmpty() ? table.judge(row) : row.faults();
        if (!faults.isEmpty()) {
            throw ImportProblem.IMPORT_ROW.because(row.line()).at(faults.stream().map(fault -> new FieldFault(
                    "/lines/" + row.line() + (fault.column() == null ? "" : "/" + fault.column()), fault.code())).toList());
        }
        return switch (table.write(row)) {
            case CREATED, CHANGED -> Verdict.done(table.key(row));
            case UNCHANGED -> Verdict.skipped("unchanged");
        };
    }

    @Override
    public void finished(Job job) {
        var order = job.orderAs(Order.class);
        table(order.of()).finished(order.source(), order.by());
    }

    private ImportTable table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }
}
