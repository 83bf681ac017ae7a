/// Files that entries are made of; foremost the facts of the public record,
/// `record/<instrument>.yaml`.
///
/// A file is for people to read and to edit; one item of its list is one entry, with the fields of
/// the entry's body. What all items share stands once at the head: the instrument, and a table of
/// sources that items name. [BodyFile] reads what somebody hands in to one's own ledger: bodies
/// without a head, each whole in itself.
///
/// YAML is read from its events, never into objects: bounded in size and depth, without tags,
/// anchors and aliases, duplicate keys refused, every value with its line and column. Plain scalars
/// follow the JSON schema of YAML 1.2, so `NO` and `2018-02-05` are texts; a year alone is a number
/// unless quoted.
@NullMarked
package org.detente.register.file;

import org.jspecify.annotations.NullMarked;
