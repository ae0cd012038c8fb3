package org.hirfa.gateway.door;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// Starts the gateway with the framework's own look at paths switched off.
///
/// That look answers a bare 400 before any code of ours runs; [org.hirfa.gateway.route.PlainPath] is stricter and
/// answers in words.
@QuarkusMain
public final class Start {

    public static void main(String... arguments) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
