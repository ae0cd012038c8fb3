package org.hirfa.registry.striking;

/// Announced is one whose day has not come; superseded one that another was faster than.
public enum StrikingState { ANNOUNCED, EFFECTIVE, WITHDRAWN, SUPERSEDED }
