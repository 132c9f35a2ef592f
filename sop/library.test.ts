import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLibrary } from './library.ts';

describe('the library', () => {
  const library = readLibrary();
  it('holds the procedures a station needs from the first day', () => {
    expect(library.map((sop) => sop.id)).toEqual(['HBM-08', 'HBM-09', 'HBM-17', 'HBM-19', 'OWN-01']);
  });
  it('says every step in three languages, each in its own words', () => {
    for (const sop of library) {
      for (const text of [sop.title, sop.responsible, ...sop.steps.map((step) => step.text), ...sop.never]) {
        expect(new Set(Object.values(text)).size, text.en).toBe(3);
        expect(text.ar + text.ckb).toMatch(/[\u0600-\u06ff]/);
      }
    }
  });
  it('keeps what it must never do with each procedure', () => {
    for (const sop of library) expect(sop.never.length, sop.id).toBeGreaterThan(0);
  });
  it('journals the steps of a fear claim as protection events', () => {
    expect(library.filter((sop) => sop.confidential).map((sop) => sop.id)).toEqual(['HBM-09']);
  });
});

describe('a library that does not fit', () => {
  const readOne = (name: string, yaml: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'hbm-sop-'));
    try {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'sop.yaml'), yaml);
      return readLibrary(pathToFileURL(`${folder}/`));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  it('is not read by halves: the file and the field are named', () => {
    expect(() => readOne('HBM-01', 'id: HBM-01\nversion: 1\n')).toThrow(/HBM-01\/sop\.yaml[\s\S]*title/);
  });
  it('knows no expressions', () => {
    expect(() => readOne('HBM-01', 'id: HBM-01\nopens: [{ because: finding, when: "age > 3" }]')).toThrow(/opens/);
  });
});
