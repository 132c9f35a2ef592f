/** The texts as the page finds them: `frame.place.shift` in a language, with its parameters put in. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../core/contract/common.ts';

export type Translate = (key: string, parameters?: Record<string, string | number>) => string;

type Tree = { [key: string]: string | Tree };

const folder = fileURLToPath(new URL('../../texts/', import.meta.url));

export function wordsOf(language: Language): Translate {
  const tree: Tree = Object.assign({}, ...globSync(`${language}/*.json`, { cwd: folder }).map((path) => JSON.parse(readFileSync(`${folder}${path}`, 'utf8')) as Tree));
  return (key, parameters = {}) => {
    const found = key.split('.').reduce<string | Tree | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), tree);
    if (typeof found !== 'string') throw new Error(`no text ${key} in ${language}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(parameters[name] ?? ''));
  };
}
