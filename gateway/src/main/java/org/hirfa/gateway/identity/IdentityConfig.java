package org.hirfa.gateway.identity;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Who makes the tokens, and how long what was learnt of one may be remembered.
@ConfigMapping(prefix = "hirfa.identity")
interface IdentityConfig {

    /// What the token's `iss` must be, to the letter.
    String issuer();

    /// Where the public keys lie. Inside a cluster this is not the issuer's outer address.
    URI keys();

    @WithDefault("hirfa-api")
    String audience();

    /// A revoked session is noticed after this at the latest. Longer gains nothing: a busy client's token is found
    /// in the cache a thousand times in 30 s.
    @WithDefault("30S")
    Duration rememberFor();

    /// About 1 kB each.
    @WithDefault("10000")
    long rememberAtMost();

    /// How often an unknown key id may make the gateway ask for the keys: a forged id must not turn it into a hammer.
    @WithDefault("10S")
    Duration keysPause();

    /// After this the keys are asked for again without need, so that a withdrawn one goes.
    @WithDefault("10M")
    Duration keysAge();

    @WithDefault("3S")
    Duration keysTimeout();
}
