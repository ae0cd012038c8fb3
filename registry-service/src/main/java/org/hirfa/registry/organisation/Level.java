package org.hirfa.registry.organisation;

/// How far a craft body speaks for its craft; nothing for the other kinds.
public enum Level { NONE, LOCAL, REGIONAL, NATIONAL }
