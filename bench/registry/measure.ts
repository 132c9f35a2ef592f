/** One size of the registry, measured in a process of its own, so that memory is its own: the last line is JSON. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openRegistry, type Registry } from '../../db/registry/registry.ts';
import { type Chance, seeded } from './chance.ts';
import { people, type Person } from './people.ts';
import { examineTravellers } from './examine.ts';
import { documentLines, listedNumbers, openPost, personLines } from './post.ts';
import { quantile, round } from './quantile.ts';
import { ask } from './vary.ts';

/** Loaded at a time, one commit each. */
const BATCH = 250_000;
const QUESTIONS = 4_000;
const LOOK_UPS = 10_000;

const { values } = parseArgs({ options: { persons: { type: 'string' }, households: { type: 'string' }, passages: { type: 'string' }, listed: { type: 'string' }, wanted: { type: 'string' } } });
const [persons, households, passages, listed, wanted] = [values.persons, values.households, values.passages, values.listed, values.wanted].map(Number) as [number, number, number, number, number];
const say = (line: string): void => void process.stderr.write(`  ${line}\n`);
const home = mkdtempSync(join(tmpdir(), 'hbm-bench-'));
process.on('exit', () => { rmSync(home, { recursive: true, force: true }); });

const path = join(home, 'registry.db');
const fileKey = randomBytes(32);
let registry = openRegistry(path, fileKey);
const { loadS, asked } = load(registry);
registry.close();
const fileMb = statSync(path).size / 1_000_000;
say(`loaded in ${String(round(loadS, 0))} s, ${String(round(fileMb, 0))} MB; loading took up to ${String(round(process.resourceUsage().maxRSS / 1000, 0))} MB of memory`);

// As a process that only searches: opened anew, and a first round for whatever is cached.
registry = openRegistry(path, fileKey);
const chance = seeded(5);
const names = byName(registry, chance);
const documents = byDocument(registry, chance);
const rssMb = memory();

const post = await openPost(passages, say);
const numbers = listedNumbers(listed);
say(`${String(listed)} listed documents in ${String(round(await post.loadList('stolen', documentLines(numbers)), 0))} s`);
const neighbours = examineTravellers(post, registry, numbers, asked, chance).neighbours();
say(`${String(wanted)} listed persons in ${String(round(await post.loadList('wanted', personLines(wanted)), 0))} s`);
const examinations = examineTravellers(post, registry, numbers, asked, chance).whole();
post.close();
registry.close();

process.stdout.write(
  `${JSON.stringify({
    persons, households, loadS: round(loadS, 1), fileMb: round(fileMb, 1), rssMb: round(rssMb, 0), nameRecallAt10: round(names.recall, 4), nameP95Ms: round(quantile(names.times, 0.95)),
    documentP95Ms: round(quantile(documents, 0.95), 3), neighbourP95Ms: round(quantile(neighbours, 0.95)), examinationP95Ms: round(quantile(examinations, 0.95)),
  })}\n`,
);

function load(into: Registry): { loadS: number; asked: { id: number; person: Person }[] } {
  const pick = seeded(99);
  const kept: { id: number; person: Person }[] = [];
  let ms = 0;
  let batch: Person[] = [];
  let id = 0;
  const write = (): void => {
    const started = performance.now();
    into.add(batch);
    ms += performance.now() - started;
    batch = [];
  };
  for (const person of people(persons, households)) {
    id += 1;
    batch.push(person);
    if (pick.is(QUESTIONS / persons)) kept.push({ id, person });
    if (batch.length === BATCH) write();
  }
  write();
  const started = performance.now();
  into.fold();
  return { loadS: (ms + performance.now() - started) / 1000, asked: kept };
}

/** Milliseconds that each took. */
function time<T>(run: () => T): { ms: number; value: T } {
  const started = performance.now();
  const value = run();
  return { ms: performance.now() - started, value };
}

function byName(from: Registry, questions: Chance): { recall: number; times: number[] } {
  const times: number[] = [];
  const byChange = new Map<string, { asked: number; found: number }>();
  let found = 0;
  for (const [at, { id, person }] of asked.entries()) {
    const { name, birth, how } = ask(questions, person);
    const { ms, value } = time(() => from.findPersons({ name, birth }, 10));
    // The first hundred warm the code up.
    if (at >= 100) times.push(ms);
    const isFound = value.some((candidate) => candidate.id === id);
    if (isFound) found += 1;
    for (const change of how.split(', ')) {
      const count = byChange.get(change) ?? { asked: 0, found: 0 };
      byChange.set(change, { asked: count.asked + 1, found: count.found + (isFound ? 1 : 0) });
    }
  }
  say(`by name: ${String(found)} of ${String(asked.length)} among the first ten; median ${String(round(quantile(times, 0.5)))} ms, 95 of 100 within ${String(round(quantile(times, 0.95)))} ms`);
  for (const [change, count] of byChange) say(`  ${change}: ${String(count.found)} of ${String(count.asked)}`);
  return { recall: found / asked.length, times };
}

function byDocument(from: Registry, questions: Chance): number[] {
  const known = asked.flatMap(({ id, person }) => person.documents.map(({ number }) => ({ id, number })));
  const times: number[] = [];
  for (let at = 0; at < LOOK_UPS; at += 1) {
    const { id, number } = questions.of(known);
    const isKnown = at % 2 === 0;
    const { ms, value } = time(() => from.findByDocument(isKnown ? number : `Z${number.slice(1)}`));
    if (value.some(({ person }) => person === id) !== isKnown) throw new Error('a document was not found, or one that is none');
    if (at >= 100) times.push(ms);
  }
  return times;
}

function memory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().rss / 1_000_000;
}
