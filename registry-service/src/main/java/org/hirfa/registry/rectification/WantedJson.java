package org.hirfa.registry.rectification;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.person.SealedText;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Writes a part of a file so that only the service can read it.
@ApplicationScoped
class WantedJson {

    private final SealedText sealed;
    private final ObjectMapper json;

    WantedJson(SealedText sealed, ObjectMapper json) {
        this.sealed = sealed;
        this.json = json;
    }

    byte[] write(Wanted wanted) {
        try {
            return sealed.seal(json.writeValueAsString(wanted));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Wanted read(byte[] bytes) {
        try {
            return json.readValue(sealed.open(bytes), Wanted.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a wish that cannot be read", e);
        }
    }

    RectificationView inFull(Rectification wish) {
        var before = wish.before();
        return wish.view(read(wish.wanted()), before == null ? null : read(before));
    }
}
