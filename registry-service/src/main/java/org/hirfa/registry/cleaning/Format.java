package org.hirfa.registry.cleaning;

/// The kinds of file that can be cleaned.
public enum Format { PDF, JPEG, PNG }
