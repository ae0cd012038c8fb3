package org.hirfa.registry.rectification;

/// Who asks: the person with their own account, the person at the counter, or an heir there once the person has died.
public enum OnBehalf { SELF, COUNTER, HEIR }
