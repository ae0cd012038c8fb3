package org.hirfa.registry.person;

/// A telephone number in international form (E.164). Never prints in full.
record Phone(String value) {

    private static final int SHOWN = 2;
    private static final int PREFIX = 4;

    String masked() {
        var hidden = Math.max(PREFIX, value.length() - SHOWN);
        return value.substring(0, PREFIX) + "*".repeat(hidden - PREFIX) + value.substring(hidden);
    }

    @Override
    public String toString() {
        return "Phone[" + masked() + "]";
    }
}
