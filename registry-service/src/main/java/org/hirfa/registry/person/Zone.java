package org.hirfa.registry.person;

/// What kind of place somebody works in; support schemes differ by it.
public enum Zone { URBAN, RURAL, BORDER, ISOLATED }
