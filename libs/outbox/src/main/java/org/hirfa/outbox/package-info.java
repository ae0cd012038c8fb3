/// State and event in one transaction, event and effect in one transaction, and nothing in between that can get lost.
///
/// A service appends its events to [org.hirfa.outbox.Outbox]; the relay gives them their place in the
/// [org.hirfa.outbox.ChangeLog] and sends them to Kafka. On the other side [org.hirfa.outbox.EventReception] hands each
/// event to its consumer once, or keeps it as a dead letter. Which events there are is not decided here.
@NullMarked
package org.hirfa.outbox;

import org.jspecify.annotations.NullMarked;
