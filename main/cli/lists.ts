/**
 * Makes lists for stations, on a publisher's own machine:
 *   npm run --silent lists -- key NAME KEYFILE
 *     makes a key, wrapped by a passphrase, and KEYFILE.publisher, which an administrator of each station takes in
 *   npm run --silent lists -- publish KEYFILE SOURCE BUNDLE --list ID --name NAME --version N --days N [--before BUNDLE] [--without-bad]
 *     turns CSV or JSON lines into a signed bundle; with `--before` only what differs from that whole bundle
 * Asks for the passphrase on standard input: arguments can be seen by every process. Answers one JSON line; exit 0
 * done, 1 refused with the reason and the bad lines, 2 wrong use.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { MOST_DAYS } from '../../core/contract/lists.ts';
import { ListId } from '../../core/lists/list-card.ts';
import { toPublisherText } from '../../core/lists/publisher.ts';
import { makePublisherKey, openPublisherKey } from '../../db/lists/publisher-key.ts';
import { systemClock, systemRandom } from '../world.ts';
import { publishList } from './publish-list.ts';

const MIN_PASSPHRASE = 12;
const DAY_MS = 86_400_000;
const USAGE = 'usage: lists key NAME KEYFILE | lists publish KEYFILE SOURCE BUNDLE --list ID --name NAME --version N --days N [--before BUNDLE] [--without-bad]\n';

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { list: { type: 'string' }, name: { type: 'string' }, version: { type: 'string' }, days: { type: 'string' }, before: { type: 'string' }, 'without-bad': { type: 'boolean' } },
  });
  const [verb, one, other, third] = positionals;
  if (verb === 'key' && one !== undefined && other !== undefined) return makeKey(one, other);
  const [version, days] = [Number(values.version), Number(values.days)];
  const isFit = one !== undefined && other !== undefined && third !== undefined && ListId.safeParse(values.list).success && values.name !== undefined && Number.isInteger(version) && version > 0 && Number.isInteger(days) && days > 0 && days <= MOST_DAYS;
  if (verb !== 'publish' || !isFit) return wrongUse();
  const key = await openPublisherKey(readFileSync(one, 'utf8'), (await readPassphrase()) ?? '');
  if (key === undefined) return refuse({ code: 'wrongKey' });
  const now = systemClock().now();
  const published = publishList({
    key,
    source: readFileSync(other),
    publication: { listId: values.list ?? '', name: values.name ?? '', version, issuedAt: now, expiresAt: new Date(Date.parse(now) + days * DAY_MS).toISOString() },
    before: values.before === undefined ? undefined : readFileSync(values.before),
    withoutBad: values['without-bad'] === true,
  });
  if (!published.ok) return refuse(published.error);
  const { pieces, report } = published.value;
  writeFileSync(third, Buffer.concat(pieces));
  return answer({ publisher: key.signer.publisher, entries: report.entries, leftOut: report.faultCount, skipped: report.skipped });
}

async function makeKey(name: string, file: string): Promise<number> {
  if (existsSync(file)) return refuse({ code: 'exists' });
  const passphrase = await readPassphrase();
  if (passphrase === undefined || passphrase.length < MIN_PASSPHRASE) return refuse({ code: 'weakPassphrase' });
  const { text, publicKey } = await makePublisherKey(name, passphrase, systemRandom);
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  writeFileSync(`${file}.publisher`, toPublisherText({ name, publicKey }));
  return answer({ publicKey });
}

async function readPassphrase(): Promise<string | undefined> {
  if (process.stdin.isTTY) process.stderr.write('passphrase: ');
  const { value, done } = await createInterface({ input: process.stdin })[Symbol.asyncIterator]().next();
  return done === true ? undefined : value;
}

function answer(value: object): number {
  process.stdout.write(`${JSON.stringify({ ok: true, ...value })}\n`);
  return 0;
}
function refuse(error: object): number {
  process.stdout.write(`${JSON.stringify({ ok: false, error })}\n`);
  return 1;
}
function wrongUse(): number {
  process.stderr.write(USAGE);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
