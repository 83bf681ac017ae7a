/// Bytes to positioned nodes: the part of YAML 1.2 that agreement and test files use, bounded in
/// every direction.
///
/// Allowed are mappings with plain text keys, lists, scalars, comments, anchors and aliases.
/// Refused are tags, several documents, keys that are not text, and anything past the bounds in
/// [YamlText]. The types of plain scalars are those of the JSON schema of YAML 1.2: `no` is text
/// here, and so is `2018-02-05`.
///
/// Trap: aliases multiply. Fifty aliases can spell a billion values in a kilobyte, so values are
/// counted as they expand.
@NullMarked
package org.detente.agreement.yaml;

import org.jspecify.annotations.NullMarked;
