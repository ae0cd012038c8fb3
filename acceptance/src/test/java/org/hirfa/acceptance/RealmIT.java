package org.hirfa.acceptance;

import java.text.ParseException;
import java.util.List;
import java.util.Map;

import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Visitor;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;

import static org.assertj.core.api.Assertions.assertThat;

/// Demo accounts and service clients can log in, and their tokens say what the services decide by.
@ExtendWith(WholePlatform.class)
class RealmIT {

    @ParameterizedTest
    @CsvSource(textBlock = """
            artisan.relizane,     01, artisan,                          ,
            agent.relizane,       02, chamber_agent,                    chamber,     CAM-48
            director.relizane,    03, chamber_director chamber_agent,   chamber,     CAM-48
            agent.tamanrasset,    04, chamber_agent,                    chamber,     CAM-11
            director.tamanrasset, 05, chamber_director chamber_agent,   chamber,     CAM-11
            trainer.relizane,     06, training_manager,                 institution, 01838
            officer.anade,        07, agency_officer,                   agency,      ANADE
            association.algiers,  08, association_officer,              organisation, ASSOC-16-001
            supervisor,           09, national_supervisor,              ,
            auditor,              10, auditor,                          ,
            admin,                11, platform_admin,                   ,
            agent.algiers,        12, chamber_agent,                    chamber,     CAM-16
            director.algiers,     13, chamber_director chamber_agent,   chamber,     CAM-16
            """, ignoreLeadingAndTrailingWhitespace = true)
    void personLogsIn(String login, String number, String roles, String body, String code, Gateway gateway, Platform platform)
            throws ParseException {
        var token = SignedJWT.parse(gateway.tokens().tokenOf(Visitor.person(login, login)));
        var claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(claims.getIssuer()).isEqualTo(platform.addresses().realm().toString());
        assertThat(claims.getAudience()).contains("hirfa-api");
        assertThat(claims.getSubject()).isEqualTo("00000000-0000-4000-8000-0000000000" + number);
        assertThat(claims.getStringClaim("name")).isNotBlank();
        assertThat(rolesIn(claims.getJSONObjectClaim("realm_access"))).containsAll(List.of(roles.split(" ")));
        for (var claim : List.of("chamber", "agency", "institution", "organisation")) {
            assertThat(claims.getStringClaim(claim)).isEqualTo(claim.equals(body) ? code : null);
        }
    }

    @ParameterizedTest
    @CsvSource({"chamber-48-sync, chamber_sync, chamber, CAM-48", "chamber-11-sync, chamber_sync, chamber, CAM-11",
            "agency-anade, agency_client, agency, ANADE", "agency-angem, agency_client, agency, ANGEM",
            "agency-cnac, agency_client, agency, CNAC"})
    void systemLogsIn(String client, String role, String body, String code, Gateway gateway) throws ParseException {
        var claims = SignedJWT.parse(gateway.tokens().tokenOf(Visitor.system(client, client))).getJWTClaimsSet();

        assertThat(claims.getAudience()).contains("hirfa-api");
        assertThat(rolesIn(claims.getJSONObjectClaim("realm_access"))).contains(role);
        assertThat(claims.getStringClaim(body)).isEqualTo(code);
    }

    private static List<String> rolesIn(Map<String, Object> access) {
        return ((List<?>) access.get("roles")).stream().map(String::valueOf).toList();
    }
}
