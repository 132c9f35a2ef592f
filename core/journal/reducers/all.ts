import type { Projection } from '../projection.ts';
import { certificates } from './certificates.ts';
import { lists } from './lists.ts';
import { namesakes } from './namesakes.ts';
import { passages } from './passages.ts';
import { people } from './people.ts';
import { places } from './places.ts';
import { settings } from './settings.ts';
import { specimens } from './specimens.ts';
import { travellers } from './travellers.ts';

/** Every projection a station keeps. */
export const projections: readonly Projection[] = [settings, people, certificates, lists, specimens, places, passages, travellers, namesakes];
