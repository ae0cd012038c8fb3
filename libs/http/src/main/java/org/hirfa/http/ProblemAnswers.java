package org.hirfa.http;

import java.net.URI;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.hirfa.problem.FieldFault;
import org.hirfa.problem.Language;
import org.hirfa.problem.Problem;
import org.hirfa.problem.ProblemTexts;
import org.hirfa.problem.ProblemType;

/// Writes a refusal as an answer in the reader's language.
@ApplicationScoped
class ProblemAnswers {

    Response answer(ProblemType type, List<FieldFault> faults, HttpHeaders headers, UriInfo uri, Object... args) {
        var language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var problem = ProblemTexts.all().describe(type, language, URI.create(uri.getRequestUri().getRawPath()), faults, args);
        var answer = Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
        if (type.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }
}
