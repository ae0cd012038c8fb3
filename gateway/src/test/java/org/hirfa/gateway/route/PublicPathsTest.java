package org.hirfa.gateway.route;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicPathsTest {

    @ParameterizedTest
    @CsvSource({
            "/api/registry/v1/wilayas, true", "/api/registry/v1/wilayas/48/communes, true", "/api/registry/v1/wilayasX, false",
            "/api/registry/v1/chambers/CAM-48, true", "/api/registry/v1/nomenclature/activities, true",
            "/api/registry/v1/artisans, false", "/api/registry/v1/me, false", "/api/registry/v1/sync/changes, false",
            "/api/registry/v1/dead-letters, false", "/api/training/v1/sessions, true", "/api/training/v1/sessions/1, true",
            "/api/training/v1/sessions/1/enrolments, false", "/api/training/v1/sessions/, false",
            "/api/training/v1/certificates/verify/12, true", "/api/training/v1/certificates/12, false",
            "/api/training/v1/certificates/verify/12/more, false", "/api/funding/v1/schemes/S, true",
            "/api/funding/v1/schemes/S/versions, false", "/api/funding/v1/eligibility/48-1, false",
            "/api/registry/v1/organisations, true", "/api/registry/v1/organisations/ASSOC-16-001, true",
            "/api/registry/v1/organisations/ASSOC-16-001/file, false", "/api/registry/v1/organisations/ASSOC-16-001/members, false",
            "/.well-known/jwt-vc-issuer, true", "/.well-known/hirfa/status/1, true", "/.well-known/other, false",
            "/verify/abc.def.ghi, true", "/verify/, false", "/.well-known/hirfa/jwks.json, true",
    })
    void areReadableByAnybodyOrNot(String path, boolean readable) {
        assertThat(PublicPaths.mayBeReadByAnybody(path)).isEqualTo(readable);
    }
}
