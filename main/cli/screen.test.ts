import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundTestStation } from '../../db/testing/station.ts';
import { createSimulator } from '../../devices/simulator/create-simulator.ts';

const PROGRAM = fileURLToPath(new URL('./screen.ts', import.meta.url));
const PASSPORT = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n';

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [PROGRAM, ...args], (_error, out, err) => done({ code: child.exitCode ?? -1, out, err }));
  });
}

describe('the screen command', () => {
  let folder: string;
  let page: string;
  let text: string;
  let lines: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'screen-'));
    let at = 0;
    const dealt = await createSimulator(() => (at = (at + 0.37) % 1), () => '2026-03-01').deal('wrongCheckDigit');
    lines = dealt.lines;
    page = join(folder, 'page.png');
    text = join(folder, 'zone.mrz');
    await writeFile(page, dealt.image);
    await writeFile(text, PASSPORT);
    await writeFile(join(folder, 'noise.png'), 'this is no picture');
    await writeFile(join(folder, 'noise.mrz'), Uint8Array.from([0xff, 0xfe, 0x00, 0x80]));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('answers one JSON object a file, reads on past unreadable ones and exits 2', async () => {
    const files = [page, join(folder, 'noise.png'), join(folder, 'noise.mrz'), join(folder, 'absent.png'), text];
    const { code, out, err } = await run(...files, '--json');
    expect(code).toBe(2);
    const answers = out.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers.map(({ file, found, format, error }) => ({ file, found, format, error }))).toEqual([
      { file: files[0], found: true, format: 'TD3', error: undefined },
      { file: files[1], found: false, format: null, error: 'notAnImage' },
      { file: files[2], found: false, format: null, error: 'notText' },
      { file: files[3], found: false, format: null, error: 'missing' },
      { file: files[4], found: true, format: 'TD3', error: undefined },
    ]);
    for (const answer of answers) for (const key of ['lines', 'raw', 'substitutions', 'confidences', 'accepted', 'doubts', 'checks', 'fields', 'findings', 'ms']) expect(answer).toHaveProperty(key);
    expect(answers[0]!.raw).toEqual(lines);
    // A wrong digit in clean print is what the document says: read surely, and a finding.
    expect(answers[0]).toMatchObject({ lines, substitutions: [], accepted: true, doubts: [] });
    expect(answers[4]!.accepted).toBeNull();
    expect(answers[0]!.findings).toContainEqual(expect.objectContaining({ ruleId: 'F01', state: 'raised' }));
    expect(answers[4]!.fields).toMatchObject({ documentNumber: 'L898902C3', primaryIdentifier: 'ERIKSSON', birthDate: { year: 1974 } });
    expect(err).toMatch(/training only/);
  });

  it('tells a person the same in words', async () => {
    const { code, out } = await run(text, '--language', 'en');
    expect(code).toBe(0);
    for (const words of ['ERIKSSON, ANNA MARIA', '12 August 1974', 'L898902C3', 'F22']) expect(out).toContain(words);
    expect(out).not.toMatch(/(?:rules|reasons|fields|cli|screening)\.\w+/);
  });

  it('speaks Arabic with the month names of Iraq', async () => {
    const { code, out } = await run(text, '--language', 'ar');
    expect(code).toBe(0);
    expect(out).toContain('12 آب 1974');
  });

  it('says how it is used when it is used wrongly', async () => {
    for (const args of [[], [text, '--loud'], [text, '--language', 'tlh']]) {
      const { code, out, err } = await run(...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/--language ar\|ckb\|en/);
    }
  });

  it('opens nothing in the data folder of a station that is set up', async () => {
    const station = await foundTestStation();
    try {
      const inside = join(station.folder, 'zone.mrz');
      await writeFile(inside, PASSPORT);
      for (const named of [station.folder, inside]) {
        const { code, out, err } = await run(text, named, '--json');
        expect([code, out]).toEqual([2, '']);
        expect(err).toContain('nothing was read');
      }
    } finally {
      station.store.close();
      station.remove();
    }
  });
});
