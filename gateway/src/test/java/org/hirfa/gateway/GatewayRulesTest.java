package org.hirfa.gateway;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class GatewayRulesTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.hirfa.gateway");

    @Test
    void featuresDoNotGoInCircles() {
        slices().matching("org.hirfa.gateway.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now").check(OURS);
    }

    @Test
    void theGatewayKnowsNoDomainAndNoDatabase() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..",
                "jakarta.ws.rs..", "org.hirfa.registry..", "org.hirfa.training..", "org.hirfa.funding..").check(OURS);
    }
}
