package org.hirfa.registry.person;

import jakarta.enterprise.context.ApplicationScoped;

/// Seals what somebody's file says, or said, for the tables of other features: none of it is readable in a copy of them.
@ApplicationScoped
public class SealedText {

    private final Sealing sealing;

    SealedText(Sealing sealing) {
        this.sealing = sealing;
    }

    public byte[] seal(String text) {
        return sealing.sealText(text);
    }

    public String open(byte[] sealed) {
        return sealing.text(sealed);
    }
}
