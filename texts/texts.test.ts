import { describe, expect, it } from 'vitest';
import { languages, resources, type TextLanguage } from './languages.ts';
import states from './data/states.json' with { type: 'json' };

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every leaf of a language as `key → sentence`, plural forms folded to their key. */
function leaves(node: unknown, path = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[path, node]]);
  const found = new Map<string, string>();
  for (const [name, child] of Object.entries(node as object)) {
    for (const [key, text] of leaves(child, path === '' ? name : `${path}.${name}`)) found.set(key, text);
  }
  return found;
}
const folded = (language: TextLanguage) => {
  const byKey = new Map<string, string[]>();
  for (const [key, text] of leaves(resources[language])) byKey.set(key.replace(PLURAL, ''), [...(byKey.get(key.replace(PLURAL, '')) ?? []), text]);
  return byKey;
};
const params = (texts: string[]) => [...new Set(texts.flatMap((text) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1])))].sort();

describe('texts', () => {
  const english = folded('en');
  for (const language of languages.filter((each) => each !== 'en')) {
    const translated = folded(language);
    it(`${language} says everything that English says, and nothing else`, () => {
      expect([...english.keys()].filter((key) => !translated.has(key))).toEqual([]);
      expect([...translated.keys()].filter((key) => !english.has(key))).toEqual([]);
    });
    it(`${language} uses the same parameters`, () => {
      const wrong = [...english].filter(([key, texts]) => JSON.stringify(params(texts)) !== JSON.stringify(params(translated.get(key) ?? []))).map(([key]) => key);
      // A plural's `one` and `two` may carry the number in the word itself.
      expect(wrong.filter((key) => !isPlural(language, key))).toEqual([]);
    });
    it(`${language} is written in Arabic script`, () => {
      const latin = [...translated].filter(([, texts]) => texts.every((text) => /[A-Za-z]{4}/.test(text.replace(/\{\{.*?\}\}/g, '')) && !/[\u0600-\u06ff]/.test(text)));
      expect(latin.map(([key]) => key)).toEqual([]);
    });
    // As on the documents on the desk; two kinds of digits on one screen are misread.
    it(`${language} counts in the digits 0 to 9`, () => {
      expect([...translated].filter(([, texts]) => texts.some((text) => /[\u0660-\u0669\u06f0-\u06f9]/.test(text))).map(([key]) => key)).toEqual([]);
    });
  }
  it('Arabic plurals have all six forms, Sorani and English two', () => {
    const forms = (language: TextLanguage) => {
      const byKey = new Map<string, Set<string>>();
      for (const key of leaves(resources[language]).keys()) {
        const form = PLURAL.exec(key)?.[1];
        if (form !== undefined) byKey.set(key.replace(PLURAL, ''), (byKey.get(key.replace(PLURAL, '')) ?? new Set()).add(form));
      }
      return byKey;
    };
    for (const [key, has] of forms('ar')) expect(has.size, key).toBe(6);
    for (const [key, has] of forms('ckb')) expect([...has].sort(), key).toEqual(['one', 'other']);
    for (const [key, has] of forms('en')) expect([...has].sort(), key).toEqual(['one', 'other']);
  });
  it('names every State in every language', () => {
    for (const [code, names] of Object.entries(states)) expect(Object.keys(names).sort(), code).toEqual(['ar', 'ckb', 'en']);
  });
});

const isPlural = (language: TextLanguage, key: string) => [...leaves(resources[language]).keys()].some((each) => each !== key && each.replace(PLURAL, '') === key);
