package org.hirfa.registry.application;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.RequestScoped;

import org.hirfa.access.Access;

/// What a refusal tells of somebody's file. The refusal takes its transaction back, so the entry cannot be part of it.
@RequestScoped
class Disclosures {

    private final List<Access> told = new ArrayList<>();

    void add(Access access) {
        told.add(access);
    }

    List<Access> all() {
        return List.copyOf(told);
    }
}
