package org.hirfa.registry.counter;

/// @param identified     everybody who has handed an application in, or is in the register
/// @param everRegistered active, suspended and struck off
/// @param insured        active, with a proof of social insurance that counts today
public record CountersView(long identified, long everRegistered, long active, long suspended, long struckOff, long insured) {}
