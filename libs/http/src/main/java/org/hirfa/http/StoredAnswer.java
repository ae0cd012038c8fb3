package org.hirfa.http;

import java.util.function.Function;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/// An answer in the form in which it is kept and given again, byte for byte.
///
/// @param body JSON text; null when there was none
record StoredAnswer(int status, @Nullable String location, @Nullable String etag, @Nullable String body) {

    static StoredAnswer of(Response response, Function<Object, String> json) {
        var location = response.getLocation();
        var etag = response.getEntityTag();
        var entity = response.getEntity();
        return new StoredAnswer(response.getStatus(), location == null ? null : location.toString(),
                etag == null ? null : "\"" + etag.getValue() + "\"", entity == null ? null : json.apply(entity));
    }

    Response toResponse() {
        var answer = Response.status(status);
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            answer.header(HttpHeaders.ETAG, etag);
        }
        if (body != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        return answer.build();
    }
}
