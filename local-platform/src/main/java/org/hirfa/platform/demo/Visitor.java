package org.hirfa.platform.demo;

/// Who asks.
///
/// @param login the account's name or the client's id; empty for somebody without a token
/// @param office as a listener would call them
/// @param grant how they sign in
public record Visitor(String login, String office, Grant grant) {

    public enum Grant { NONE, PASSWORD, CLIENT_CREDENTIALS }

    public static final Visitor ANYBODY = new Visitor("", "somebody without a token", Grant.NONE);
    public static final Visitor ARTISAN = person("artisan.relizane", "the artisan");
    public static final Visitor AGENT = person("agent.relizane", "the agent of the chamber of Relizane");
    public static final Visitor DIRECTOR = person("director.relizane", "the director of the chamber of Relizane");
    public static final Visitor AGENT_ELSEWHERE = person("agent.tamanrasset", "the agent of the chamber of Tamanrasset");
    public static final Visitor DIRECTOR_ELSEWHERE = person("director.tamanrasset", "the director of the chamber of Tamanrasset");
    public static final Visitor AGENT_OF_ALGIERS = person("agent.algiers", "the agent of the chamber of Algiers");
    public static final Visitor DIRECTOR_OF_ALGIERS = person("director.algiers", "the director of the chamber of Algiers");
    public static final Visitor ASSOCIATION = person("association.algiers", "the officer of an association of Algiers");
    public static final Visitor SUPERVISOR = person("supervisor", "the national supervisor");
    public static final Visitor ADMIN = person("admin", "the administrator of the platform");
    public static final Visitor TRAINER = person("trainer.relizane", "the training manager in Relizane");
    public static final Visitor OFFICER = person("officer.anade", "the officer of ANADE");
    public static final Visitor ANADE = system("agency-anade", "ANADE's system");
    public static final Visitor CNAC = system("agency-cnac", "CNAC's system");

    /// Somebody with a demo account.
    public static Visitor person(String login, String office) {
        return new Visitor(login, office, Grant.PASSWORD);
    }

    /// A partner's system with its own secret.
    public static Visitor system(String login, String office) {
        return new Visitor(login, office, Grant.CLIENT_CREDENTIALS);
    }
}
