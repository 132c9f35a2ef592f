/**
 * Names of issuing States and nationalities in the three languages, keyed by the code as the zone prints it
 * (fillers stripped). Territory names: Unicode CLDR 48.2 (Unicode License v3); special codes of ICAO 9303-3 §5 are ours.
 */
import states from './data/states.json' with { type: 'json' };
import type { TextLanguage } from './languages.ts';

/** The name of a State or organisation; the code itself where none is known, so that nothing is hidden. */
export function stateName(language: TextLanguage, code: string): string {
  const names = (states as Record<string, Record<TextLanguage, string>>)[code];
  return names === undefined ? code : names[language];
}
