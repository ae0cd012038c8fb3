package org.hirfa.registry.imports;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

import org.hirfa.jobs.Jobs;
import org.hirfa.jobs.NewJob;
import org.hirfa.problem.Language;
import org.hirfa.problem.ProblemTexts;

/// Takes a file in: judges each row, keeps those without fault, and says of each what became of it. Rows at fault leave nothing
/// behind, and do not keep the others out.
@ApplicationScoped
class Importing {

    private static final int MOST_TOLD = 1_000;

    private final Jobs jobs;
    private final ImportConfig config;

    Importing(Jobs jobs, ImportConfig config) {
        this.jobs = jobs;
        this.config = config;
    }

    /// @param source where the file comes from
    /// @param by the account that sends it
    record Sent(byte[] file, boolean dryRun, String source, String by, Language language) {}

    /// @return 200 with the verdicts, or 202 with the job for a long file
    /// @throws org.hirfa.problem.ProblemException 400 for a file that cannot be read
    @Transactional
    Response take(ImportTable table, Sent sent) {
        var rows = Judging.judge(table, SentFile.read(sent.file(), table.columns()));
        if (!sent.dryRun() && rows.size() > config.rowsAtOnce()) {
            var job = jobs.submit(new NewJob(ImportWork.KIND, new ImportWork.Order(table.name(), sent.source(), sent.by()), rows, sent.by(), null));
            return jobs.accepted(job, "/api/registry/v1/jobs");
        }
        var verdicts = new ArrayList<ImportReport.RowVerdict>();
        var taken = 0;
        for (var row : rows) {
            var verdict = verdict(table, row, sent.dryRun());
            taken += row.faults().isEmpty() ? 1 : 0;
            if (verdicts.size() < MOST_TOLD) {
                verdicts.add(new ImportReport.RowVerdict(row.line(), verdict, faults(row, sent.language())));
            }
        }
        if (!sent.dryRun() && taken > 0) {
            table.finished(sent.source(), sent.by());
        }
        return Response.ok(new ImportReport(table.name(), sent.dryRun(), rows.size(), taken, rows.size() - taken, verdicts)).build();
    }

    private static String verdict(ImportTable table, SentRow row, boolean dryRun) {
        if (!row.faults().isEmpty()) {
            return "REFUSED";
        }
        return dryRun ? "TAKEN" : table.write(row).name();
    }

    private static List<ImportReport.Fault> faults(SentRow row, Language language) {
        return row.faults().stream().map(fault -> new ImportReport.Fault(fault.column(), fault.code(),
                ProblemTexts.all().text(language, "field." + fault.code()))).toList();
    }
}
