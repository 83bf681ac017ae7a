// Has a witness (C2SP tlog-witness) cosign two checkpoints of one ledger, and refuse what it must refuse.
// Usage: witness.mjs URL FOLDER WITNESS-KEY.pub, the folder with the bodies of requests. Ends with 1 at the first surprise.
import {createPublicKey, verify} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';

const [url, folder, keyFile] = process.argv.slice(2);
// An OpenSSH key ends in the 32 bytes of an Ed25519 key; the bytes before are DER for "an Ed25519 public key".
const raw = Buffer.from(readFileSync(keyFile, 'utf8').split(' ')[1], 'base64').subarray(-32);
const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);
const key = createPublicKey({key: der, format: 'der', type: 'spki'});

async function post(body) {
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await fetch(`${url}/add-checkpoint`, {method: 'POST', body});
      return {status: answer.status, text: await answer.text()};
    } catch (notYetListening) {
      if (attempt === 50) throw notYetListening;
      await setTimeout(100);
    }
  }
}

// A line that cosigns the checkpoint of a request: `cosignature/v1`, the time, the text.
function isCosignature(line, body) {
  const note = body.slice(body.indexOf('\n\n') + 2);
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
  const signed = Buffer.from(line.split(' ')[2] ?? '', 'base64').subarray(4);
  if (signed.length !== 72) return false;
  const message = `cosignature/v1\ntime ${signed.readBigUInt64BE(0)}\n${text}`;
  return verify(null, Buffer.from(message, 'utf8'), key, signed.subarray(8));
}

function require(holds, what) {
  if (!holds) {
    console.log(`no: ${what}`);
    process.exit(1);
  }
}

const read = (name) => readFileSync(`${folder}/${name}`, 'utf8');
for (const [name, status] of [
  ['first', 200], ['second-harmed-signature', 403], ['second-harmed-proof', 422], ['second', 200], ['second', 409],
]) {
  const body = read(name);
  const answer = await post(body);
  require(answer.status === status, `the answer to ${name} is ${answer.status}, not ${status}: ${answer.text}`);
  require(status !== 200 || answer.text.trimEnd().split('\n').some((line) => isCosignature(line, body)),
    `the answer to ${name} has no cosignature that holds`);
}
console.log('witness: cosigns both checkpoints, refuses a harmed signature, a harmed proof, and an old size');
