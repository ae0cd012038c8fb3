package org.hirfa.registry.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.problem.Language;
import org.hirfa.problem.StandardProblem;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// The page behind a card's QR code: for whoever holds the card, on a phone, without an account.
@Path("/verify/{token}")
@Tag(name = "verification")
public class VerificationResource {

    private final CardVerification verification;

    VerificationResource(CardVerification verification) {
        this.verification = verification;
    }

    @CheckedTemplate(basePath = "verification")
    static class Templates {
        static native TemplateInstance page(Verification card, String tone, String lang, String dir, String message, String hint,
                String activity, String chamber, PageWords words);
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whether a card is good today")
    public Response asData(String token) {
        return Response.ok(verification.verify(token)).header("Cache-Control", "no-store").build();
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The same as a page for people, in Arabic, French or English")
    public Response asPage(String token, @RestQuery @Nullable String lang, @HeaderParam("Accept-Language") @Nullable String accepted) {
        var language = lang == null ? Language.preferred(accepted) : asked(lang);
        var card = verification.verify(token);
        var page = Templates.page(card, PageWords.tone(card.result()), language.tag(), language == Language.AR ? "rtl" : "ltr",
                card.message().in(language), PageWords.hint(card.result()).in(language), card.activity() == null ? "" : card.activity().in(language),
                card.chamber() == null ? "" : card.chamber().in(language), PageWords.in(language));
        return Response.ok(page.render()).header("Cache-Control", "no-store")
                .header("Content-Language", language.tag())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer").build();
    }

    private static Language asked(String tag) {
        return switch (tag) {
            case "ar" -> Language.AR;
            case "fr" -> Language.FR;
            case "en" -> Language.EN;
            default -> throw StandardProblem.INVALID_INPUT.because().at("lang", "unknown-value");
        };
    }
}
