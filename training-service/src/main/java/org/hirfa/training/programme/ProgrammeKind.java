package org.hirfa.training.programme;

/// What a programme is for, as the yearly figures count it.
public enum ProgrammeKind {
    /// Leads to the artisan card.
    QUALIFICATION,
    /// For artisans who are registered already.
    UPGRADE,
    TECHNICAL,
    /// The ILO family: TRIE, CREE, GERME, AVE.
    MANAGEMENT,
    TRAINER_TRAINING,
    MASTER_EXAM,
    /// An endangered craft handed on by a recognised master.
    TRANSMISSION,
    /// For associations.
    COACHING,
    AWARENESS
}
