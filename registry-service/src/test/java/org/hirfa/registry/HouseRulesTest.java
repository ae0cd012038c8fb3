package org.hirfa.registry;

import org.hirfa.testing.HouseRules;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class HouseRulesTest {

    @Test
    void holdHere() {
        HouseRules.check("org.hirfa.registry");
    }

    /// Nobody closes the stream of a query: its session keeps the connection, and the access entry of the same request asks
    /// for another.
    @Test
    void noQueryIsLeftOpen() {
        noClasses().should().callMethodWhere(target(name("getResultStream"))).orShould().callMethodWhere(target(name("scroll")))
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.hirfa.registry"));
    }
}
