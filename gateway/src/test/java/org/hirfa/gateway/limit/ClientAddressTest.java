package org.hirfa.gateway.limit;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressTest {

    private final ClientAddress addresses = new ClientAddress(List.of("10.1.0.0/16", "192.0.2.7", "2001:db8::/32"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "203.0.113.9 | 6.6.6.6 | 203.0.113.9",
            "10.1.200.3 | 203.0.113.9 | 203.0.113.9",
            "10.2.0.1 | 203.0.113.9 | 10.2.0.1",
            "192.0.2.7 | 6.6.6.6, 203.0.113.9 | 203.0.113.9",
            "192.0.2.7 | nonsense | 192.0.2.7",
            "2001:db8::1 | 203.0.113.9 | 203.0.113.9",
    })
    void believesOnlyLoadBalancersAndOnlyTheirOwnWord(String peer, String written, String client) {
        assertThat(addresses.of(peer, List.of(written))).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.9, 203.0.113.9", "2001:db8:1:2:3:4:5:6, 20010db800010002", "2001:db8:1:2::9, 20010db800010002"})
    void countsAHomeOnce(String address, String counted) {
        assertThat(ClientAddress.counted(address)).isEqualTo(counted);
    }
}
