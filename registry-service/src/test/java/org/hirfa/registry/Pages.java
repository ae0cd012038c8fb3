package org.hirfa.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.hirfa.registry.Registry.as;

/// Lists read to their end: other tests leave rows in them too.
final class Pages {

    private Pages() {}

    static List<Map<String, Object>> all(String token, String path) {
        var items = new ArrayList<Map<String, Object>>();
        String cursor = null;
        do {
            var request = as(token).queryParam("limit", 200);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(Registry.ROOT + path).then().statusCode(200)
                    .extract();
            items.addAll(page.<List<Map<String, Object>>>path("items"));
            cursor = page.path("next");
        } while (cursor != null);
        return items;
    }

    static List<Object> ids(String token, String path) {
        return all(token, path).stream().map(item -> item.get("id")).toList();
    }
}
