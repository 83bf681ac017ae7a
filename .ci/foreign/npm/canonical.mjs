// Holds every case of a file (base64 of a text, and what Detente says of it) against JSON.parse and the package
// `canonicalize`: what Detente calls canonical must be reproduced byte for byte, what it refuses must not be.
// Usage: canonical.mjs FILE. Ends with 1 when there was a difference.
import {readFileSync} from 'node:fs';
import canonicalize from 'canonicalize';

// Detente refuses more than RFC 8785 does, so that no reader can differ: these say nothing about canonical form.
const STRICTER = new Set([
  'JSON_TOO_LONG', 'JSON_TOO_DEEP', 'JSON_NUL', 'JSON_NOT_INTEGER', 'JSON_NUMBER_TOO_LARGE',
]);
const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

function isCanonical(bytes) {
  try {
    return Buffer.from(canonicalize(JSON.parse(utf8.decode(bytes))), 'utf8').equals(bytes);
  } catch {
    return false;
  }
}

let canonical = 0, refused = 0, aside = 0, differences = 0;
for (const line of readFileSync(process.argv[2], 'utf8').trimEnd().split('\n')) {
  const [base64, verdict] = line.split(' ');
  const theirs = isCanonical(Buffer.from(base64, 'base64'));
  if (STRICTER.has(verdict)) {
    aside++;
  } else if (theirs !== (verdict === 'canonical')) {
    differences++;
    console.log(`differs: ${verdict} here, ${theirs ? 'canonical' : 'not canonical'} there: ${base64}`);
  } else if (theirs) {
    canonical++;
  } else {
    refused++;
  }
}
console.log(`canonical JSON: ${canonical} texts alike, ${refused} refused by both, ${aside} that only Detente refuses`);
process.exit(differences > 0 ? 1 : 0);
