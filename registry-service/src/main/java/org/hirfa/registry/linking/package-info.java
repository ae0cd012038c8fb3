/// How somebody who was registered at a counter gets hold of their file: the agent, who has seen the person, gives a code, and
/// the person redeems it with an account. Decides whose account stands for whom; nothing else of a person.
@NullMarked
package org.hirfa.registry.linking;

import org.jspecify.annotations.NullMarked;
