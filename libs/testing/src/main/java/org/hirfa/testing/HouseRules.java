package org.hirfa.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.quarkus.security.Authenticated;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// The rules of the house that a machine can check, the same for every service.
public final class HouseRules {

    private static final Pattern BANNED = Pattern.compile(
            ".*(Common|Util|Utils|Helper|Manager|Processor|Impl|Dto|DTO|Facade|Controller)$");

    private HouseRules() {}

    /// @param service its root package, e.g. `org.hirfa.registry`
    public static void check(String service) {
        var ours = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(service);
        slices().matching(service + ".(*)..").should().beFreeOfCycles().check(ours);
        namesAndTime(ours);
        connections(ours);
        security(ours);
        transactions(ours);
    }

    private static void namesAndTime(JavaClasses ours) {
        classes().should(notMatch(BANNED)).check(ours);
        noClasses().should().callMethod(LocalDate.class, "now").orShould().callMethod(Instant.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now").because("time comes from the injected clock").check(ours);
    }

    private static void connections(JavaClasses ours) {
        noClasses().should().callMethodWhere(DescribedPredicate.describe("named getResultStream",
                call -> call.getTarget().getName().equals("getResultStream")))
                .because("a stream that nobody closes keeps its connection, and a second one may not be left in the pool").check(ours);
    }

    private static void security(JavaClasses ours) {
        methods().that(answerHttp()).should(new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var says = method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class)
                        || method.isAnnotatedWith(Authenticated.class) || method.isAnnotatedWith(DenyAll.class);
                events.add(new SimpleConditionEvent(method, says, method.getFullName() + (says ? " says" : " does not say") + " who may call it"));
            }
        }).allowEmptyShould(true).check(ours);
    }

    private static void transactions(JavaClasses ours) {
        noClasses().should().beAnnotatedWith(Transactional.class).because("a transaction belongs to an activity's method").check(ours);
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(Path.class)
                .should().notBeAnnotatedWith(Transactional.class).allowEmptyShould(true).check(ours);
    }

    private static DescribedPredicate<JavaMethod> answerHttp() {
        return DescribedPredicate.describe("answer HTTP", method -> method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isMetaAnnotatedWith(HttpMethod.class)
                        || annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    private static ArchCondition<JavaClass> notMatch(Pattern banned) {
        return new ArchCondition<>("have names that say something") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var bad = banned.matcher(type.getSimpleName()).matches();
                events.add(new SimpleConditionEvent(type, !bad, type.getName()));
            }
        };
    }
}
