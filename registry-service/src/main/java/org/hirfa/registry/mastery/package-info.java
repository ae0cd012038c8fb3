/// How an artisan becomes a master artisan (in Morocco a maâlem): sessions that the national chamber holds, each by one version of
/// the conditions, and what artisans ask for in them, with its proofs and its test. It decides who is granted the title; the entry
/// that carries the title is the register's, in `artisan`.
@NullMarked
package org.hirfa.registry.mastery;

import org.jspecify.annotations.NullMarked;
