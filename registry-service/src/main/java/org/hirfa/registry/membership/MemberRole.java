package org.hirfa.registry.membership;

/// What somebody is in an organisation. There is one president and one supervisor at a time.
public enum MemberRole { MEMBER, PRESIDENT, VICE_PRESIDENT, SECRETARY, TREASURER, SUPERVISOR }
