package org.hirfa.gateway.door;

import org.hirfa.gateway.page.Page;
import org.hirfa.gateway.route.Route;

/// Where a path leads.
sealed interface Way {

    /// What logs and meters call it.
    String name();

    /// The collection asked for, without anything that identifies a record.
    String resource();

    /// Whether it may be read without a token.
    boolean open();

    /// To a service, on the same path.
    record ToService(Route route, String resource, boolean open) implements Way {
        @Override
        public String name() {
            return route.name();
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

        @Override
        public boolean open() {
            return true;
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

        @Override
        public boolean open() {
            return true;
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

        @Override
        public boolean open() {
            return true;
        }
    }
}
