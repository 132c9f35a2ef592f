/** Family names whose ends say more than their sound: those that have a form for women: Sokolova, Kowalska, Nováková; Papadopoulou, Kazlauskienė, Kalniņa; Georgian stems. */

const SLAVIC = /^(.+(?:[oe]v|sk|ck|tsk|(?<=.{3})in))(?:a|i|y|ii|iy|aya|aia|oy)?$/;

/** Each with what its man's and its woman's form end in. */
const ENDINGS: readonly (readonly [RegExp, RegExp])[] = [
  // Czech and Slovak, also for men's names of any ending: Svoboda, Svobodová.
  [/^(.{3,}?)(?:a|ek|o|y)?$/, /^(.{3,})ova$/],
  // Greek: a woman's name stands in the genitive.
  [/^(.{4,})os$/, /^(.{4,})ou$/],
  [/^(.{3,}(?:id|iad|ak|ell|l|t|k))is$/, /^(.{3,}(?:id|iad|ak|ell|l|t|k))i$/],
  // Lithuanian wives and daughters; Latvian.
  [/^(.{3,}?)(?:as|is|ys|us)$/, /^(.{3,}?)(?:iene|aite|yte|ute|uviene)$/],
  [/^(.{3,}in)s$/, /^(.{3,}in)a$/],
];

/** Symmetric. Both in plain Latin letters. */
export function isFamilyForm(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 5 || one.slice(0, 3) !== other.slice(0, 3)) return false;
  return isSlavic(one, other) || isOfPair(one, other) || isOfPair(other, one);
}

function isSlavic(one: string, other: string): boolean {
  const stem = SLAVIC.exec(one)?.[1];
  return stem !== undefined && stem === SLAVIC.exec(other)?.[1];
}

const isOfPair = (man: string, woman: string): boolean =>
  ENDINGS.some(([his, hers]) => {
    const stem = hers.exec(woman)?.[1];
    return stem !== undefined && stem === his.exec(man)?.[1];
  });

const GEORGIAN = /^(.+)([aeiou])(dze|shvili)$/;

/** Beridze and Beradze are two families: of the two endings each stem takes one. */
export function areOtherFamilies(one: string, other: string): boolean {
  const a = GEORGIAN.exec(one);
  if (a === null) return false;
  const b = GEORGIAN.exec(other);
  return b !== null && a[1] === b[1] && a[3] === b[3] && a[2] !== b[2];
}

/** Slavic and Spanish names that say whose son a forefather was; others as frequent beside them. */
const PATTERNS: readonly RegExp[] = [/[oe]va?$/, /^(?:.{2,}[aeio]z|garcia|romero|torres|flores|rivera|reyes|morales|ortega|castillo|mendoza|vargas|castro|rojas|herrera|medina|aguilar|moreno|molina|silva|delgado|ramos|navarro|soto)$/];

/** Are both family names of a people that bears two, or a father's name and a family's, of one pattern? */
export const areOfOnePattern = (one: string, other: string): boolean => one !== other && PATTERNS.some((pattern) => pattern.test(one) && pattern.test(other));
