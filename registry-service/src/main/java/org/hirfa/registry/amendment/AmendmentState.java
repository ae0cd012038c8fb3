package org.hirfa.registry.amendment;

/// A recorded change waits for its day unless that has come. Refused is one that its day found impossible.
public enum AmendmentState { WAITING, APPLIED, CANCELLED, REFUSED }
