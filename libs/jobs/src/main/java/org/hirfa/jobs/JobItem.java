package org.hirfa.jobs;

/// @param ordinal its place in the job, from 1
/// @param content JSON
public record JobItem(long ordinal, String content) {

    public <T> T as(Class<T> type) {
        return JobJson.read(content, type);
    }
}
