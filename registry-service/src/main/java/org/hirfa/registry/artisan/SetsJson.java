package org.hirfa.registry.artisan;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What changes say anew, as it is kept.
@ApplicationScoped
public class SetsJson {

    private final ObjectMapper json;

    SetsJson(ObjectMapper json) {
        this.json = json;
    }

    public Sets read(String sets) {
        try {
            return sets.equals("{}") ? Sets.NOTHING : json.readValue(sets, Sets.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String write(Sets sets) {
        try {
            return json.writeValueAsString(sets);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
