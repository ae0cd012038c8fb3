package org.hirfa.deployment.reading;

/// Something wrong in a deployment file, in words for whoever wrote it.
///
/// @param where the file's part: a service, `Deployment/gateway`, a line
/// @param what  what is wrong and what would be right
public record Finding(String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
