package org.hirfa.deployment.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A Dockerfile as its instructions, continued lines joined, comments left out.
record Dockerfile(List<Instruction> instructions) {

    /// @param line where it begins, from 1
    record Instruction(int line, String name, String arguments) {
    }

    static Dockerfile parse(String text) {
        var instructions = new ArrayList<Instruction>();
        var joined = new StringBuilder();
        int start = 0;
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            if (joined.isEmpty()) {
                start = number;
            }
            boolean goesOn = line.stripTrailing().endsWith("\\");
            joined.append(goesOn ? line.substring(0, line.lastIndexOf('\\')) : line);
            if (!goesOn) {
                instructions.add(instruction(start, joined.toString().strip()));
                joined.setLength(0);
            }
        }
        return new Dockerfile(List.copyOf(instructions));
    }

    Stream<Instruction> all(String name) {
        return instructions.stream().filter(instruction -> instruction.name().equals(name));
    }

    /// The instructions of the last stage: what ends up in the image.
    List<Instruction> lastStage() {
        int from = 0;
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i).name().equals("FROM")) {
                from = i;
            }
        }
        return instructions.subList(from, instructions.size());
    }

    private static Instruction instruction(int line, String text) {
        var parts = text.split("\\s+", 2);
        return new Instruction(line, parts[0].toUpperCase(Locale.ROOT), parts.length > 1 ? parts[1] : "");
    }
}
