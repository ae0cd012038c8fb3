package org.hirfa.gateway.forward;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/// Which headers pass the gateway.
///
/// A service must never meet a header that looks as if the gateway had set it, so of the request everything goes that
/// speaks about the connection, about forwarding or about who is calling: all `X-` names (the interface has none),
/// names with an underscore (some servers read them as hyphens), cookies, and what `Connection` names.
final class PassingHeaders {

    private static final Set<String> ENDS_HERE = ignoringCase(
            "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer",
            "Transfer-Encoding", "Upgrade", "HTTP2-Settings");
    private static final Set<String> NOT_FOR_SERVICES = ignoringCase(
            "Host", "Content-Length", "Expect", "Forwarded", "Via", "Cookie", "Origin", "Remote-User", "Remote-Addr",
            "Client-IP", "True-Client-IP", "CF-Connecting-IP", "Fastly-Client-IP", "Client-Cert", "Client-Cert-Chain",
            "SSL-Client-Cert", "From", "Proxy", "Baggage", "Traceparent", "Tracestate");
    private static final Set<String> NOT_FOR_CLIENTS = ignoringCase(
            "Server", "X-Powered-By", "X-Trace-Id", "Traceparent", "Tracestate", "Baggage", "Access-Control-Allow-Origin",
            "Access-Control-Allow-Credentials", "Access-Control-Allow-Methods", "Access-Control-Allow-Headers",
            "Access-Control-Expose-Headers", "Access-Control-Max-Age", "Strict-Transport-Security", "Alt-Svc");

    private PassingHeaders() {
    }

    static void toService(MultiMap from, MultiMap to) {
        var named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            var name = header.getKey();
            if (!ENDS_HERE.contains(name) && !NOT_FOR_SERVICES.contains(name) && !isPrivate(name)
                    && (named == null || !named.contains(name))) {
                to.add(name, header.getValue());
            }
        }
    }

    static void toClient(MultiMap from, MultiMap to) {
        var named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            var name = header.getKey();
            if (!ENDS_HERE.contains(name) && !NOT_FOR_CLIENTS.contains(name)
                    && (named == null || !named.contains(name))) {
                to.add(name, header.getValue());
            }
        }
    }

    private static boolean isPrivate(String name) {
        return name.length() > 1 && (name.charAt(0) | 0x20) == 'x' && name.charAt(1) == '-' || name.indexOf('_') >= 0;
    }

    private static @Nullable Set<String> namedByConnection(MultiMap headers) {
        var connection = headers.get(HttpHeaders.CONNECTION);
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return null;
        }
        var named = ignoringCase();
        for (var value : headers.getAll(HttpHeaders.CONNECTION)) {
            Arrays.stream(value.split(",")).map(String::strip).filter(name -> !isLoadBearing(name)).forEach(named::add);
        }
        return named;
    }

    /// `Connection: Authorization` would take a client's own proof away: harmless for others, but never meant.
    private static boolean isLoadBearing(String name) {
        return name.equalsIgnoreCase("Authorization") || name.equalsIgnoreCase("Content-Type")
                || name.equalsIgnoreCase("Content-Length");
    }

    private static Set<String> ignoringCase(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Arrays.asList(names));
        return set;
    }
}
