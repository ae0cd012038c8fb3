package org.hirfa.registry.reform;

import java.util.Arrays;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.referencedata.Cells;
import org.hirfa.registry.referencedata.PackPart;
import org.hirfa.registry.referencedata.PackTable;

/// The reforms that the pack brings, offered to be ordered: each named for the year in which it takes effect. One that has been
/// ordered is not changed any more.
@ApplicationScoped
class ReformLoading implements PackPart {

    private static final String MOVED = "registry/communes-moved-2027.csv";

    private final PackTable table;

    ReformLoading(PackTable table) {
        this.table = table;
    }

    /// After `territory`, in whose communes it speaks.
    @Override
    public String name() {
        return "territory-reforms";
    }

    @Override
    public List<String> files() {
        return List.of(MOVED);
    }

    @Override
    public void load() {
        table.fill(MOVED, """
                insert into reform (code, origin, state, effective_on, source)
                select to_char(day, 'YYYY'), 'PACK', 'OFFERED', day, ?::text from (select ?::date as day) law
                on conflict (code) do update set effective_on = excluded.effective_on, source = excluded.source
                    where reform.origin = 'PACK' and reform.state = 'OFFERED'
                """, row -> Arrays.asList(row.getField("source"), Cells.day(row, "effective_on")));
        table.run("""
                delete from reform_move using reform where reform.id = reform_move.reform_id and reform.origin = 'PACK'
                   and reform.state = 'OFFERED'
                """);
        table.fill(MOVED, """
                insert into reform_move (reform_id, commune_id, from_wilaya, to_wilaya)
                select id, ?::text, ?::text, ?::text from reform
                 where origin = 'PACK' and state = 'OFFERED' and code = to_char(?::date, 'YYYY')
                """, row -> Arrays.asList(row.getField("commune_id"), row.getField("from_wilaya"), row.getField("to_wilaya"),
                Cells.day(row, "effective_on")));
    }
}
