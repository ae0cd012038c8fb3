package org.hirfa.gateway.door;

import org.hirfa.gateway.page.Page;
import org.hirfa.gateway.route.PublicPaths;
import org.hirfa.gateway.route.Route;

import io.vertx.core.http.HttpMethod;

/// Where a path leads.
sealed interface Way {

    /// What logs and meters call it.
    String name();

    /// The collection asked for, without anything that identifies a record.
    String resource();

    /// Whether nobody needs a token to go there with this method.
    default boolean isOpenTo(HttpMethod method) {
        return true;
    }

    /// To a service, on the same path.
    ///
    /// @param path as asked for
    record ToService(Route route, String resource, String path) implements Way {
        @Override
        public String name() {
            return route.name();
        }

        @Override
        public boolean isOpenTo(HttpMethod method) {
            return method == HttpMethod.OPTIONS
                    || (method == HttpMethod.GET || method == HttpMethod.HEAD) && PublicPaths.mayBeReadByAnybody(path);
        }
    }

    /// To a service's interface document, which lies on a path of the framework's there.
    record ToDocument(Route route) implements Way {
        @Override
        public String name() {
            return route.name();
        }

        @Override
        public String resource() {
            return "/openapi";
        }
    }

    record ToPage(Page page) implements Way {
        @Override
        public String name() {
            return "page";
        }

        @Override
        public String resource() {
            return "page";
        }
    }

    /// There is nothing, and everybody may know it.
    record Nowhere() implements Way {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public String resource() {
            return "none";
        }
    }
}
