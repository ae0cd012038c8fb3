package org.hirfa.registry.person;

/// How much of a birth date is known: many older people's papers say only "presumed in" a year.
public enum BirthDatePrecision { DAY, YEAR }
