package org.hirfa.gateway.limit;

import java.net.InetAddress;
import java.util.List;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.vertx.core.http.HttpServerRequest;

/// From where a request really comes.
///
/// `X-Forwarded-For` is what anybody may write, so it is read only when the connection comes from a load balancer
/// named in the configuration, and then only its last entry, which that load balancer wrote.
@Singleton
public class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<Network> trusted;

    @Inject
    ClientAddress(LimitConfig config) {
        this(config.trustedProxies().orElse(List.of()));
    }

    ClientAddress(List<String> trustedProxies) {
        trusted = trustedProxies.stream().map(Network::parse).toList();
    }

    public String of(HttpServerRequest request) {
        var peer = request.remoteAddress().hostAddress();
        return trusted.isEmpty() ? peer : of(peer, request.headers().getAll(FORWARDED_FOR));
    }

    String of(String peer, List<String> forwardedFor) {
        if (trusted.stream().noneMatch(network -> network.holds(peer))) {
            return peer;
        }
        var written = lastEntry(forwardedFor);
        return written == null ? peer : written;
    }

    /// What is counted: a home has a whole IPv6 network of addresses, so its first 64 bits stand for it.
    public static String counted(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        var bytes = literal(address).getAddress();
        if (bytes.length != 16) {
            return address;
        }
        var prefix = new StringBuilder(20);
        for (var i = 0; i < 8; i++) {
            prefix.append(Character.forDigit(bytes[i] >> 4 & 15, 16)).append(Character.forDigit(bytes[i] & 15, 16));
        }
        return prefix.toString();
    }

    private static @Nullable String lastEntry(List<String> headers) {
        if (headers.isEmpty()) {
            return null;
        }
        var last = headers.getLast();
        var entry = last.substring(last.lastIndexOf(',') + 1).strip();
        try {
            return literal(entry).getHostAddress();
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static InetAddress literal(String text) {
        return InetAddress.ofLiteral(text);
    }

    private record Network(byte[] address, int bits) {

        static Network parse(String text) {
            var slash = text.indexOf('/');
            var address = literal(slash < 0 ? text : text.substring(0, slash)).getAddress();
            return new Network(address, slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1)));
        }

        boolean holds(String peer) {
            var other = literal(peer).getAddress();
            if (other.length != address.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 128 >> bit % 8;
                if ((other[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
