package org.hirfa.training.session;

/// Whom a session is meant for. It describes, and admits or refuses nobody by itself.
public enum Audience {
    ARTISANS, YOUTH, WOMEN, RURAL,
    /// Counted on the session only, never marked on a person.
    INMATES,
    ASSOCIATION_LEADERS, JOBSEEKERS, STUDENTS
}
