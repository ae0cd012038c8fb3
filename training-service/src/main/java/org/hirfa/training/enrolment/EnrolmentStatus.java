package org.hirfa.training.enrolment;

/// Where an enrolment stands.
public enum EnrolmentStatus {
    ACCEPTED, WAITLISTED,
    /// Still waiting when the session began, or the session was cancelled.
    REFUSED,
    ATTENDING, PASSED, FAILED,
    /// Never came.
    ABSENT,
    WITHDRAWN;

    public boolean mayBecome(EnrolmentStatus next) {
        return switch (this) {
            case WAITLISTED -> next == ACCEPTED || next == REFUSED || next == WITHDRAWN;
            case ACCEPTED -> next == ATTENDING || next == REFUSED || next == WITHDRAWN;
            case ATTENDING -> next == PASSED || next == FAILED || next == ABSENT || next == REFUSED || next == WITHDRAWN;
            case REFUSED, PASSED, FAILED, ABSENT, WITHDRAWN -> false;
        };
    }
}
