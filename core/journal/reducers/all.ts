import type { Projection } from '../projection.ts';
import { certificates } from './certificates.ts';
import { passages } from './passages.ts';
import { people } from './people.ts';
import { settings } from './settings.ts';
import { travellers } from './travellers.ts';

/** Every projection a station keeps. */
export const projections: readonly Projection[] = [settings, people, certificates, passages, travellers];
