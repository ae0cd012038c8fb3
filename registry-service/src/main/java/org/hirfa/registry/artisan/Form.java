package org.hirfa.registry.artisan;

/// In which legal form a craft is exercised.
public enum Form { INDIVIDUAL, COOPERATIVE_MEMBER, ENTERPRISE }
