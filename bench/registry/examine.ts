/** Whole examinations: every rule, the lists, the post's history, and the registry by document and by name. */
import { gatherFacts } from '../../api/gather-facts.ts';
import { composeMrz } from '../../core/document/compose-mrz.ts';
import { parseMrz } from '../../core/document/parse-mrz.ts';
import { examine } from '../../core/screening/examine.ts';
import type { Registry } from '../../db/registry/registry.ts';
import { benchZone } from '../seed.ts';
import type { Chance } from './chance.ts';
import type { Person } from './people.ts';
import type { Post } from './post.ts';

const TRAVELLERS = 1_000;
const LOOK_UPS = 2_000;
const WARM = 50;

export function examineTravellers(post: Post, registry: Registry, listed: readonly string[], asked: readonly { person: Person }[], chance: Chance) {
  const time = (run: () => unknown): number => {
    const started = performance.now();
    run();
    return performance.now() - started;
  };

  /** A registered person's passport; every tenth shows a number beside a listed one. */
  function zoneOf({ line: { given, family }, birth, sex, documents }: Person, at: number): string[] {
    const number = at % 10 === 0 ? neighbourOf(chance, chance.of(listed)) : (documents[0]?.number ?? 'A00000001');
    const letters = (text: string): string => text.normalize('NFD').replace(/[^A-Za-z ]/g, ' ');
    return composeMrz({
      format: 'TD3', documentCode: 'P', issuingState: 'IRQ', nationality: 'IRQ', primaryIdentifier: letters(family?.[0] ?? given[0]![0]), secondaryIdentifier: letters(given.map(([latin]) => latin).join(' ')),
      documentNumber: number, birthDate: birth, sex, expiryDate: { year: new Date().getFullYear() + 4, month: 3, day: 4 },
    });
  }

  return {
    /** Look-ups of a number that is one character off a listed one. */
    neighbours(): number[] {
      return Array.from({ length: LOOK_UPS }, () => {
        const number = chance.of(listed);
        const mrz = parseMrz(composeMrz({ format: 'TD3', documentCode: 'P', issuingState: 'IRQ', nationality: 'IRQ', primaryIdentifier: 'Nobody', secondaryIdentifier: 'At All', documentNumber: neighbourOf(chance, number), birthDate: { year: 1990, month: 2, day: 3 }, sex: 'M', expiryDate: { year: 2030, month: 1, day: 1 } }), '2026-01-01')!;
        let said: ReturnType<typeof post.store.lists.look>;
        const ms = time(() => (said = post.store.lists.look(mrz, post.clock.now())));
        if (said?.documents.some(({ documentNumber }) => documentNumber === number) !== true) throw new Error('a listed number was not found by its neighbour');
        return ms;
      }).slice(WARM);
    },
    /** One traveller each, whom half the time this post has seen before. */
    whole(): number[] {
      const today = post.clockWatch.today();
      return Array.from({ length: TRAVELLERS }, (_, at) => {
        const { person } = chance.of(asked);
        const raw = at % 2 === 0 ? benchZone(chance.below(1_000)) : zoneOf(person, at);
        return time(() => {
          const payload = { source: 'text' as const, raw, substitutions: [] };
          const gathered = gatherFacts(post, { at: post.clock.now(), direction: 'entry', payload, corrections: [] });
          const { reading } = examine({ payload, corrections: [], capture: { channel: 'serial', live: true, training: false }, gathered, today });
          const { mrz } = reading;
          if (mrz === undefined || gathered.history === undefined || gathered.lists === undefined) throw new Error('an examination that looked at nothing');
          registry.findByDocument(mrz.documentNumber);
          const { year = 0, month = 0, day = 0 } = mrz.birthDate;
          registry.findPersons({ name: `${mrz.secondaryIdentifier} ${mrz.primaryIdentifier}`, birth: { year, month, day } }, 10);
        });
      }).slice(WARM);
    },
  };
}

/** Another character in one place. */
function neighbourOf(chance: Chance, number: string): string {
  const at = 1 + chance.below(number.length - 1);
  const other = String((Number(number[at]) + 1 + chance.below(9)) % 10);
  return number.slice(0, at) + other + number.slice(at + 1);
}
