package org.hirfa.jobs;

/// How far a job is: waiting for its first turn, being worked, at its end, stopped by a person, or at its last item with an
/// end that could not be made ([JobWork#finished] failed).
public enum JobState {
    WAITING, RUNNING, FINISHED, CANCELLED, FAILED;

    public boolean isOver() {
        return this != WAITING && this != RUNNING;
    }
}
