package org.hirfa.registry.organisation;

import java.time.LocalDate;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class OrganisationDirectoryTest {

    @Inject
    OrganisationDirectory directory;
    @Inject
    AgroalDataSource database;

    @Test
    void knowsAnOrganisationByItsCodeAndWhereItLiesToday() throws Exception {
        var code = store("APPROVED");

        assertThat(directory.find(code)).hasValueSatisfying(found -> {
            assertThat(found.kind()).isEqualTo(OrganisationKind.ASSOCIATION);
            assertThat(found.wilaya()).isEqualTo("48");
            assertThat(found.activities()).containsExactly("0590001");
            assertThat(found.inGoodStanding()).isTrue();
        });
        assertThat(directory.find(code + "-X")).isEmpty();
    }

    @Test
    void oneThatIsNotApprovedIsNotInGoodStanding() throws Exception {
        assertThat(directory.find(store("SUBMITTED"))).hasValueSatisfying(found -> assertThat(found.inGoodStanding()).isFalse());
    }

    @Test
    void aDraftGivenUpIsNotThere() throws Exception {
        var code = store("DISCARDED");

        assertThat(directory.find(code)).isEmpty();
        assertThat(directory.hasMember(code, UUID.randomUUID(), LocalDate.of(2026, 11, 21))).isFalse();
    }

    private String store(String status) throws Exception {
        var code = "ASSOC-" + UUID.randomUUID();
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into organisation (id, code, kind, level, name_ar, name_fr, purpose, activities, commune, address_line,
                    contact_public, status, supervisor_overdue, search_text, created_at, changed_at, version)
                values (?, ?, 'ASSOCIATION', 'NONE', 'جمعية', 'Association', '', array['0590001'], '48-relizane', '', false, ?, false,
                    '', now(), now(), 0)
                """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, code);
            insert.setString(3, status);
            insert.executeUpdate();
        }
        return code;
    }
}
