package org.hirfa.gateway.page;

import jakarta.inject.Singleton;

import org.hirfa.gateway.route.Routes;
import org.jspecify.annotations.Nullable;

/// Every path that the gateway answers itself.
@Singleton
public class Pages {

    private final Page landing = new LandingPage();
    private final ProblemPages problems = new ProblemPages();
    private final DocumentPages documents;

    Pages(Routes routes) {
        documents = new DocumentPages(routes.services());
    }

    /// @return nothing when the gateway has no such page
    public @Nullable Page find(String path) {
        return switch (path) {
            case "/" -> landing;
            case "/docs", "/docs/" -> documents::showReader;
            case "/openapi" -> documents::showIndex;
            case "/problems" -> problems::showAll;
            default -> among(path);
        };
    }

    private @Nullable Page among(String path) {
        if (path.startsWith(ProblemPages.PREFIX)) {
            var slug = path.substring(ProblemPages.PREFIX.length());
            return request -> problems.show(request, slug);
        }
        return DocumentPages.has(path) ? request -> DocumentPages.sendAsset(request, path) : null;
    }
}
