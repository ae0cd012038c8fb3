package org.hirfa.registry.imports;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.hirfa.access.Caller;
import org.hirfa.problem.Language;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.All;

/// The way of a file from its address to its table.
@ApplicationScoped
class ImportDoor {

    private static final int LONGEST_SOURCE = 500;

    private final List<ImportTable> tables;
    private final Importing importing;
    private final Caller caller;

    ImportDoor(@All List<ImportTable> tables, Importing importing, Caller caller) {
        this.tables = List.copyOf(tables);
        this.importing = importing;
        this.caller = caller;
    }

    /// @param of one of the tables at this address
    Response take(List<String> at, @Nullable String of, Asked asked, byte[] file) {
        var wanted = of == null ? at.getFirst() : of;
        var table = tables.stream().filter(known -> at.contains(wanted) && known.name().equals(wanted)).findFirst()
                .orElseThrow(() -> StandardProblem.INVALID_INPUT.because().at("of", "unknown-value"));
        if (asked.dryRun() != null && !asked.dryRun().matches("true|false")) {
            throw StandardProblem.INVALID_INPUT.because().at("dryRun", "unknown-value");
        }
        var source = asked.source() == null ? "" : asked.source();
        if (source.isBlank()) {
            throw StandardProblem.INVALID_INPUT.because().at("source", "required");
        }
        if (source.length() > LONGEST_SOURCE || !source.matches(PlainText.SHAPE)) {
            throw StandardProblem.INVALID_INPUT.because().at("source", "wrong-shape");
        }
        return importing.take(table, new Importing.Sent(file, "true".equals(asked.dryRun()), source, caller.subject(),
                Language.preferred(asked.language())));
    }

    /// As written in the request.
    record Asked(@Nullable String dryRun, @Nullable String source, @Nullable String language) {}
}
