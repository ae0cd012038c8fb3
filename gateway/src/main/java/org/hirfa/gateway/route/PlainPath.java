package org.hirfa.gateway.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Whether a request target can be read in one way only.
///
/// The gateway decides on the text it sees. If a service behind it could read the same text as another path — a dot
/// segment, an encoded slash, a path parameter, a doubled slash — the decision would be about the wrong thing; so
/// such a target is refused, not repaired. The query decides nothing here, but what a database or a log behind it
/// chokes on ends here too: escaped control characters, and escapes that are no text in UTF-8 (RFC 3629, section 3).
public final class PlainPath {

    private static final String PUNCTUATION = "-._~!$&'()*+,=:@/";

    private PlainPath() {
    }

    /// @param target what stood in the request line; only the origin form (RFC 9112, section 3.2.1) is plain
    public static boolean isPlain(String target) {
        if (target.isEmpty() || target.charAt(0) != '/') {
            return false;
        }
        var query = target.indexOf('?');
        var end = query < 0 ? target.length() : query;
        return isPlainPath(target, end) && isPlainQuery(target, end)
                && (target.indexOf('%') < 0 || isText(target));
    }

    private static boolean isPlainPath(String target, int end) {
        var segment = 1;
        for (var i = 1; i <= end; i++) {
            var here = i == end ? '/' : target.charAt(i);
            if (here == '/') {
                if (isDots(target, segment, i) || i == segment && i != end) {
                    return false;
                }
                segment = i + 1;
            } else if (here == '%') {
                if (!isHarmlessEscape(target, i, end)) {
                    return false;
                }
                i += 2;
            } else if (!isUnescaped(here)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDots(String target, int from, int to) {
        return to - from == 1 && target.charAt(from) == '.'
                || to - from == 2 && target.charAt(from) == '.' && target.charAt(from + 1) == '.';
    }

    private static boolean isUnescaped(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PUNCTUATION.indexOf(c) >= 0;
    }

    /// Letters of other scripts may be escaped; nothing that separates, hides or ends a path may.
    private static boolean isHarmlessEscape(String target, int at, int end) {
        var value = escaped(target, at, end);
        return isPrintable(value) && "/\\.;%?#".indexOf(value) < 0;
    }

    /// The octet that the percent sign stands for, or a negative number when it stands for none.
    private static int escaped(String target, int at, int end) {
        if (at + 2 >= end) {
            return -1;
        }
        var high = Character.digit(target.charAt(at + 1), 16);
        var low = Character.digit(target.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isPrintable(int octet) {
        return octet >= 0x20 && octet != 0x7f;
    }

    private static boolean isPlainQuery(String target, int from) {
        for (var i = from; i < target.length(); i++) {
            var here = target.charAt(i);
            // What RFC 3986 has no place for: the services' own HTTP layer would end it without a word.
            if (here <= ' ' || here >= 0x7f || "#\\{}|^\"<>`".indexOf(here) >= 0
                    || here == '%' && !isPrintable(escaped(target, i, target.length()))) {
                return false;
            }
        }
        return true;
    }

    /// @param target in which every escape is complete
    private static boolean isText(String target) {
        var octets = ByteBuffer.allocate(target.length());
        for (var i = 0; i < target.length(); i++) {
            if (target.charAt(i) == '%') {
                octets.put((byte) escaped(target, i, target.length()));
                i += 2;
            } else {
                octets.put((byte) target.charAt(i));
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(octets.flip());
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
