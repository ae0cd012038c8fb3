package org.hirfa.registry.reform;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// A reform with every commune that it moves and everything that became of it, oldest first.
public record ReformView(@JsonUnwrapped ReformLine reform, List<Move> moves, List<StepView> steps) {

    public record StepView(Instant at, @Nullable ReformState before, ReformState state, String by, @Nullable String reason) {}
}
