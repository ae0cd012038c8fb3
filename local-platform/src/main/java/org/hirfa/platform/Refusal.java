package org.hirfa.platform;

/// Why the platform cannot do what was asked, in words for the person who asked; shown without a stack trace.
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
