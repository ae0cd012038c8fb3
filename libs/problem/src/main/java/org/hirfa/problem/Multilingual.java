package org.hirfa.problem;

/// A text for people in the three languages, each written by a person and none derived from another.
public record Multilingual(String ar, String fr, String en) {

    public String in(Language language) {
        return switch (language) {
            case AR -> ar;
            case FR -> fr;
            case EN -> en;
        };
    }
}
