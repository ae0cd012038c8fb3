package org.hirfa.registry.chamber;

import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/// Coverage that was asked for already within a transaction. One step at a counter asks who serves a wilaya for the scope, for each
/// event and for the answer; between two transactions it may change, and in another replica.
@ApplicationScoped
class CoverageMemory {

    private record Question(Object asked) {}

    private final TransactionSynchronizationRegistry transactions;

    CoverageMemory(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /// @param question a value that no other question equals
    /// @param answer   who asks with the same question has the same class of answer
    @SuppressWarnings("unchecked")
    <T> T once(Object question, Supplier<T> answer) {
        if (transactions.getTransactionKey() == null) {
            return answer.get();
        }
        var key = new Question(question);
        var known = transactions.getResource(key);
        if (known == null) {
            known = answer.get();
            transactions.putResource(key, known);
        }
        return (T) known;
    }
}
