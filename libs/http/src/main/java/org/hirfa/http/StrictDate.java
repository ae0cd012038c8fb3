package org.hirfa.http;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/// Takes a day only as `2026-11-21`, with a year of four digits. Jackson's own would also take `[2026, 11, 21]`, a time
/// whose zone it cuts off, and years that no database holds.
final class StrictDate extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    StrictDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
        }
        var text = json.getText();
        try {
            if (text.length() == "2026-11-21".length()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException _) {
            // falls through to the refusal that names the field
        }
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day of the form 2026-11-21");
    }
}
