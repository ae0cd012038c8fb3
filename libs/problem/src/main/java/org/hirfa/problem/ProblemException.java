package org.hirfa.problem;

import java.util.List;

/// Ends a request with a problem. Carries no stack trace: it is an answer, not a fault.
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Object[] args;
    private final transient List<FieldFault> faults;

    ProblemException(ProblemType type, Object... args) {
        this(type, args.clone(), List.of());
    }

    private ProblemException(ProblemType type, Object[] args, List<FieldFault> faults) {
        super(type.slug(), null, false, false);
        this.type = type;
        this.args = args;
        this.faults = faults;
    }

    /// The same refusal, naming the fields at fault.
    public ProblemException at(List<FieldFault> places) {
        return new ProblemException(type, args, List.copyOf(places));
    }

    public ProblemException at(String pointer, String code) {
        return at(List.of(new FieldFault(pointer, code)));
    }

    public ProblemType type() {
        return type;
    }

    public Object[] args() {
        return args.clone();
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
