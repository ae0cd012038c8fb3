package org.hirfa.training.session;

/// Where a session stands. It never goes back, and ends either way once.
public enum SessionStatus {
    PLANNED, OPEN, CLOSED, RUNNING, COMPLETED, CANCELLED;

    /// Whether a session may go from here to there. Starting an open session closes it on the way.
    public boolean mayBecome(SessionStatus next) {
        return switch (this) {
            case PLANNED -> next == OPEN || next == CANCELLED;
            case OPEN -> next == CLOSED || next == RUNNING || next == CANCELLED;
            case CLOSED -> next == RUNNING || next == CANCELLED;
            case RUNNING -> next == COMPLETED || next == CANCELLED;
            case COMPLETED, CANCELLED -> false;
        };
    }

    /// Whether seats may still change hands.
    public boolean isBeforeStart() {
        return switch (this) {
            case PLANNED, OPEN, CLOSED -> true;
            case RUNNING, COMPLETED, CANCELLED -> false;
        };
    }
}
