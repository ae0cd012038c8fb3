package org.hirfa.training.certificate;

/// The name as printed, in both scripts.
public record HolderName(String arabic, String latin) {}
