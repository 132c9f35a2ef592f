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
  /**
   * Where innocent lives leave the very same data: whether this traveller, innocent or forged, bears such a trace. A rule
   * that raised it would raise the innocent as well, and how many they are is shown beside it; as evidence it is worth no
   * more than that. A forgery of this kind that does not bear it has a trace of its own.
   */
  alsoInnocent?: (world: World) => boolean;
  plant: (world: World, random: Random) => World;
}
