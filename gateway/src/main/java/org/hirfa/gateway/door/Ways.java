package org.hirfa.gateway.door;

import jakarta.inject.Singleton;

import org.hirfa.gateway.answer.Answers;
import org.hirfa.gateway.answer.SecurityHeaders;
import org.hirfa.gateway.forward.Carrier;
import org.hirfa.gateway.forward.Order;
import org.hirfa.gateway.page.Pages;
import org.hirfa.gateway.route.Route;
import org.hirfa.gateway.route.Routes;
import org.hirfa.gateway.trail.Passage;
import org.hirfa.problem.StandardProblem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/// Finds where a path leads, and goes there with a request that was admitted.
@Singleton
class Ways {

    private static final Way NOWHERE = new Way.Nowhere();
    private static final String DOCUMENTS = "/openapi/";
    /// Where Quarkus puts the document, on the service's own port; as JSON, because the page's reader asks for both.
    private static final String DOCUMENT_INSIDE = "/q/openapi?format=json";
    private static final String METHODS_OF_PAGES = "GET, HEAD, OPTIONS";
    private static final String METHODS_OF_SERVICES = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private final Routes routes;
    private final Pages pages;
    private final Carrier carrier;

    Ways(Routes routes, Pages pages, Carrier carrier) {
        this.routes = routes;
        this.pages = pages;
        this.carrier = carrier;
    }

    Way find(String path) {
        var route = routes.find(path);
        if (route != null) {
            return new Way.ToService(route, resource(path, route), path);
        }
        var page = pages.find(path);
        if (page != null) {
            return new Way.ToPage(page);
        }
        if (path.startsWith(DOCUMENTS)) {
            var document = routes.documentOf(path.substring(DOCUMENTS.length()));
            return document == null ? NOWHERE : new Way.ToDocument(document);
        }
        return NOWHERE;
    }

    void go(Way way, Passage passage, String address) {
        var request = passage.request();
        switch (way) {
            case Way.Nowhere _ -> Answers.refuse(request, StandardProblem.NOT_FOUND);
            case Way.ToPage(var page) -> {
                if (isRead(request)) {
                    page.show(request);
                }
            }
            case Way.ToDocument(var route) -> {
                if (isRead(request)) {
                    carrier.carry(new Order(passage, route, DOCUMENT_INSIDE, address));
                }
            }
            case Way.ToService(var route, _, _) -> toService(route, passage, address);
        }
    }

    private void toService(Route route, Passage passage, String address) {
        var request = passage.request();
        if (request.method() == HttpMethod.OPTIONS) {
            showMethods(request, METHODS_OF_SERVICES);
        } else if (declares(request) > route.largestBody()) {
            Answers.refuse(request, StandardProblem.TOO_LARGE);
        } else {
            carrier.carry(new Order(passage, route, request.uri(), address));
        }
    }

    /// Answers what is no reading.
    private static boolean isRead(HttpServerRequest request) {
        if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
            return true;
        }
        if (request.method() == HttpMethod.OPTIONS) {
            showMethods(request, METHODS_OF_PAGES);
        } else {
            request.response().headers().set(HttpHeaders.ALLOW, METHODS_OF_PAGES);
            Answers.refuse(request, StandardProblem.METHOD_NOT_ALLOWED);
        }
        return false;
    }

    private static void showMethods(HttpServerRequest request, String methods) {
        var headers = request.response().headers();
        headers.set(HttpHeaders.ALLOW, methods);
        SecurityHeaders.complete(headers, "");
        request.response().setStatusCode(204).end();
    }

    private static long declares(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /// `/api/registry/v1/applications/0198.../submit` becomes `/api/registry/v1/applications`.
    private static String resource(String path, Route route) {
        if (!path.startsWith("/api/")) {
            return route.name();
        }
        var start = path.indexOf('/', path.indexOf('/', 5) + 1) + 1;
        var slash = path.indexOf('/', start);
        var end = slash < 0 ? path.length() : slash;
        for (var i = start; i < end; i++) {
            var c = path.charAt(i);
            if ((c < 'a' || c > 'z') && c != '-') {
                return route.name();
            }
        }
        return path.substring(0, end);
    }
}
