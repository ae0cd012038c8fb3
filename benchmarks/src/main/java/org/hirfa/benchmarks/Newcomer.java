package org.hirfa.benchmarks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.hirfa.platform.demo.Applicant;

/// Somebody who asks to be registered. Each has a name, a birth date and a phone of their own: were all alike, the registry would
/// be measured at comparing look-alikes.
///
/// @param number below 8000 for a name of one's own
record Newcomer(int number) {

    private static final String[] ARABIC = {"با", "بو", "دا", "دو", "را", "رو", "زا", "سو", "شا", "شو", "صا", "طو", "عا", "غو", "فا", "قو", "كا", "لو", "ما", "نو"};
    private static final String[] LATIN = {"ba", "bou", "da", "dou", "ra", "rou", "za", "sou", "cha", "chou", "sa", "tou", "aa", "ghou", "fa", "kou", "ka", "lou", "ma", "nou"};
    private static final int PARTS = 20;
    private static final int DAYS = 15_000;

    /// As the registry takes it.
    Map<String, Object> application() {
        var like = Applicant.named("coppersmith");
        var born = LocalDate.of(1955, 1, 1).plusDays(number * 37L % DAYS);
        var who = new Applicant(named(ARABIC, "ني", like.arabic().firstName()), named(LATIN, "ni", like.latin().firstName()), like.sex(), born.toString(),
                "98%016d".formatted(number), like.place(), like.craft(), like.programme(), like.qualification());
        var application = new HashMap<>(who.application());
        if (application.get("person") instanceof Map<?, ?> person) {
            var reachable = new HashMap<Object, Object>(person);
            reachable.put("phone", "066%07d".formatted(number));
            application.put("person", reachable);
        }
        return application;
    }

    private Applicant.Name named(String[] parts, String end, String firstName) {
        var last = parts[number % PARTS] + parts[number / PARTS % PARTS] + parts[number / PARTS / PARTS % PARTS] + end;
        return new Applicant.Name(Character.toUpperCase(last.charAt(0)) + last.substring(1), firstName);
    }
}
