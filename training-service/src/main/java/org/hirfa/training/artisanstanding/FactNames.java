package org.hirfa.training.artisanstanding;

/// A person's names in a fact: both scripts, neither derived from the other.
record FactNames(InScript arabic, InScript latin) {

    FactNames {
        Required.all(arabic, latin);
    }

    record InScript(String lastName, String firstName) {

        InScript {
            Required.all(lastName, firstName);
        }
    }
}
