/**
 * Given names of Europe that a last -a, or -ia, makes a woman's. Elsewhere a last -a is written or not; and a family
 * name with one is the same family's, so that the ending alone proves nothing.
 */
const STEMS = new Set(`
valentin konstantin constantin martin augustin justin albin antonin severin marin faustin celestin florentin crispin quentin
roman bohdan bogdan stefan stepan ivan jovan milan dragan zoran goran bojan dejan gordan adrian julian fabian damian christian kristian cristian florian lucian marian octavian emilian maximilian sebastian
daniel gabriel michael mikhail rafael raphael manuel emanuel emmanuel samuel ariel danil marcel
yaroslav iaroslav jaroslav jaroslaw stanislav stanislaw vladislav vladyslav wladyslaw miroslav miroslaw miloslav rostislav rostyslav svyatoslav sviatoslav bronislav bronislaw boleslav boleslaw ladislav vyacheslav viacheslav radoslav tomislav
vladimir volodymyr kazimir kazimierz vlad rad
robert albert gilbert norbert ernest august oktav carl karl georg paul philipp filip henrik fredrik frederik dominik patrik patric
kamil emil cyril kirill anton valer evgen yevgen eugen arsen vital anatol vasil gavril alexandr aleksandr oleksandr alexander aleksander
leon simon raymond edmund sigmund victor viktor isidor teodor theodor eleonor leonor
francesc federic enric veronic ludovic antoni giovann
`.trim().split(/\s+/));

const ENDING = /(?:i|y|iy|ii|ij|o|us)$/;

/** `plain` without the ending that says whose it is, where it is in the table. */
function stemOf(plain: string): string | undefined {
  if (STEMS.has(plain)) return plain;
  const stem = plain.replace(ENDING, '');
  return STEMS.has(stem) ? stem : undefined;
}

/** Valentin and Valentina, Valery and Valeria, Michel and Michelle; István and his wife, Istvánné. */
export function areOfTwoSexes(one: string, other: string): boolean {
  if (one.length < other.length) return areOfTwoSexes(other, one);
  if (other.length < 3 || !one.startsWith(other.slice(0, 3))) return false;
  if (one.endsWith('e')) return one === `${other}ne` ? other.length > 3 : /(?:el|ien)$/.test(other) && one === `${other + other.at(-1)!}e`;
  if (!one.endsWith('a') || other.endsWith('a')) return false;
  const stem = stemOf(one.slice(0, -1));
  return stem !== undefined && stem === stemOf(other);
}
