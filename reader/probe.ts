/** The steps from the bytes of a picture to its reading, in the order of their first turn. */
export type Stage = 'decode' | 'detect' | 'rectify' | 'recognise' | 'rest';

/** Told at the beginning of each step, for a benchmark to take the time of; a step lasts until the next begins. */
export type Probe = (begins: Stage) => void;

export const noProbe: Probe = () => undefined;
