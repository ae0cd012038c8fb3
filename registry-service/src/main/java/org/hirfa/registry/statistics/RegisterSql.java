package org.hirfa.registry.statistics;

import org.hirfa.registry.duty.Insurance;

/// What is counted, as SQL made of fixed pieces and nothing that anybody sent. Every piece tells rows with the same columns:
/// commune, main_activity, zone, form, title, person_id and, as `measure`, what the row counts for.
final class RegisterSql {

    /// Of a day gone by the state is the row of the greatest (effective_on, version) that is not after it. Most entries have not
    /// changed since: what they are is what they were, so that only the others' history is read.
    private static final String AS_OF = """
            with since as materialized (select distinct artisan_id from artisan_version where effective_on > :on)
            select v.commune, v.main_activity, v.zone, v.form, v.title, v.person_id, v.status as measure%1$s
              from artisan v
             where v.merged_into is null and v.registered_on <= :on and not exists (select from since where since.artisan_id = v.id)
            union all
            select v.commune, v.main_activity, v.zone, v.form, v.title, a.person_id, v.status%1$s
              from (select distinct on (h.artisan_id) h.* from since join artisan_version h on h.artisan_id = since.artisan_id
                     where h.effective_on <= :on order by h.artisan_id, h.effective_on desc, h.version desc) v
              join artisan a on a.id = v.artisan_id where v.merged_into is null
            """;
    private static final String TODAY = """
            select v.commune, v.main_activity, v.zone, v.form, v.title, v.person_id, v.status as measure%1$s from artisan v
             where v.merged_into is null
            """;

    /// Where the row counts: on the map of a day.
    private static final String ON_MAP = """
            left join commune_wilaya w on w.commune_id = s.commune and w.valid_from <= :map and (w.valid_to is null or w.valid_to >= :map)
            left join chamber_coverage cc on cc.wilaya_code = w.wilaya_code and cc.valid_from <= :map
                 and (cc.valid_to is null or cc.valid_to >= :map)
            join person p on p.id = s.person_id
            """;
    private static final String WANTED = """
            (cast(:wilaya as text) is null or w.wilaya_code = :wilaya) and (cast(:chamber as text) is null or cc.chamber_code = :chamber)
            """;

    private static final String FLOW = """
            union all
            select v.commune, v.main_activity, v.zone, v.form, v.title, a.person_id, v.change || '_IN_PERIOD'
              from artisan_version v join artisan a on a.id = v.artisan_id
             where v.change in ('REGISTERED', 'RE_REGISTERED', 'STRUCK_OFF') and v.effective_on between :from and :to
               and a.merged_into is null
            union all
            select q.commune, i.main_activity, q.zone, i.form, null, q.id, 'SUBMITTED'
              from application i join person q on q.id = i.person_id where i.submitted_on between :from and :to
            union all
            select q.commune, i.main_activity, q.zone, i.form, null, q.id, case t.status when 'REFUSED' then 'REFUSED' else 'ACCEPTED' end
              from application_step t join application i on i.id = t.application_id join person q on q.id = i.person_id
             where t.status in ('ACCEPTED', 'DEEMED_ACCEPTED', 'APPEAL_UPHELD', 'REFUSED') and t.at >= :begin and t.at < :end
               and t.status_before is distinct from t.status
            union all
            select a.commune, a.main_activity, a.zone, a.form, a.title, a.person_id, 'CARD'
              from card_history h join card c on c.id = h.card_id join artisan a on a.id = c.artisan_id
             where h.state = 'ACTIVE' and h.changed_at >= :begin and h.changed_at < :end and not exists
                   (select from card_history e where e.card_id = h.card_id and e.state = 'ACTIVE' and e.entry < h.entry)
            """;

    private RegisterSql() {}

    /// @param past whether the stock is of a day gone by
    static String figures(Question question, boolean past) {
        var by = question.by();
        return """
                select coalesce(counted.key, '-') as key, label.ar, label.fr, counted.measure, counted.n from (
                    select %s as key, s.measure, count(*) as n from (%s%s) s %s
                      left join craft_activity act on act.code = s.main_activity
                      left join craft_sector sec on sec.code = act.sector_code
                     where %s group by 1, 2) counted
                  left join (%s) label on label.code = counted.key order by 1
                """.formatted(by.key(), (past ? AS_OF : TODAY).formatted(""), question.period() == null ? "" : FLOW, ON_MAP, WANTED,
                by.labels());
    }

    static String endangered(boolean past) {
        return """
                select act.code as key, act.name_ar as ar, act.name_fr as fr, counted.band, counted.n, counted.masters
                  from craft_activity act left join (
                    select e.code, %s as band, count(*) as n, count(*) filter (where s.title = 'MASTER_ARTISAN') as masters
                      from (%s) s join craft_activity e on (e.code = s.main_activity or e.code = any (s.other_activities))
                           and e.endangered_from <= :on and (e.endangered_to is null or e.endangered_to >= :on) %s
                     where s.measure = 'ACTIVE' and %s group by 1, 2) counted on counted.code = act.code
                 where act.endangered_from <= :on and (act.endangered_to is null or act.endangered_to >= :on) order by 1
                """.formatted(Breakdown.ageBand("p.birth_date"), (past ? AS_OF : TODAY).formatted(", v.other_activities"), ON_MAP, WANTED);
    }

    /// People, whether they are in the register or not, by where they live; what a row counts for is what holds of the person.
    static String standing(Breakdown by) {
        return """
                select coalesce(counted.key, '-') as key, label.ar, label.fr, counted.identified, counted.registered, counted.insured from (
                    select %s as key, count(*) as identified, count(*) filter (where s.registered) as registered,
                           count(*) filter (where s.insured) as insured
                      from (select q.id as person_id, q.commune, q.zone, a.id is not null as registered,
                                   a.id is not null and %s as insured
                              from person q left join artisan a on a.person_id = q.id and a.status = 'ACTIVE' and a.merged_into is null) s %s
                     where %s group by 1) counted
                  left join (%s) label on label.code = counted.key order by 1
                """.formatted(by.key(), Insurance.OF_ENTRY, ON_MAP, WANTED, by.labels());
    }
}
