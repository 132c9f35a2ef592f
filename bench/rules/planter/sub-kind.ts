/** What a planter of forgeries makes, and the nine threats of ICAO 9303-2 A.4 that it makes them of. */
import type { Part } from '../observe/observe.ts';
import type { Random } from '../random.ts';
import type { World } from '../world/world.ts';

export const THREATS = ['counterfeit', 'photoSubstitution', 'dataAlteration', 'genuineParts', 'pageSubstitution', 'deletedEntries', 'stolenBlank', 'impostor', 'chipTampering'] as const;
export type Threat = (typeof THREATS)[number];

export interface SubKind {
  id: string;
  threat: Threat;
  /** What the forger does, and what he does not know or cannot do. */
  does: string;
  /** Where the trace stands: parts of the data that are not what the sound paper would have given. They reach the data for certain, because what leaves no trace is beyond any rule. */
  trace: readonly Part[];
  /** What has to be seen beside them, though it is as it was. */
  seen?: readonly Part[];
  /** Travellers whose papers it can be done to. */
  fits?: (world: World) => boolean;
  plant: (world: World, random: Random) => World;
}
