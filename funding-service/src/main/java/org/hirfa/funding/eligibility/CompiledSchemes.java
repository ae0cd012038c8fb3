package org.hirfa.funding.eligibility;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.funding.scheme.SchemeInForce;

/// Criteria that were compiled before: compiling costs hundreds of times more than evaluating.
///
/// Kept by the checksum of the version's text, so that a corrected version is never judged by the old expressions. Two
/// replicas may compile the same version; they cannot disagree about it.
@ApplicationScoped
class CompiledSchemes {

    private final Map<String, List<CompiledCriterion>> compiled = new ConcurrentHashMap<>();

    List<CompiledCriterion> criteriaOf(SchemeInForce scheme) {
        return compiled.computeIfAbsent(scheme.checksum(),
                _ -> scheme.version().criteria().stream().map(CompiledCriterion::of).toList());
    }
}
