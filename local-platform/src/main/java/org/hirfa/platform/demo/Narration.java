package org.hirfa.platform.demo;

import java.io.PrintStream;

/// Tells a path in a terminal: who asked for what, and what came back.
final class Narration implements Listener {

    private static final int WIDEST = 160;

    private final PrintStream out;
    private int steps;

    Narration(PrintStream out) {
        this.out = out;
    }

    int steps() {
        return steps;
    }

    @Override
    public void chapter(String title) {
        out.println();
        out.println("== " + title);
    }

    @Override
    public void step(Visitor who, String what, Answer answer) {
        steps++;
        out.println();
        out.printf("%2d  %s %s%n", steps, capitalised(who.office()), what);
        out.println("    " + answer.method() + " " + shortened(answer.path()) + "  ->  " + answer.status() + outcome(answer));
    }

    @Override
    public void shows(String label, String text) {
        if (!text.isBlank()) {
            out.printf("      %-28s %s%n", label, shortened(text));
        }
    }

    private static String outcome(Answer answer) {
        if (!answer.problem().isEmpty()) {
            return "  " + answer.problem() + ": " + answer.at("/detail");
        }
        if (!answer.header("Content-Type").startsWith("application/json")) {
            return "";
        }
        var status = answer.at("/status");
        return status.isEmpty() ? "" : "  " + status;
    }

    private static String shortened(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST) + "...";
    }

    private static String capitalised(String office) {
        return Character.toUpperCase(office.charAt(0)) + office.substring(1);
    }
}
