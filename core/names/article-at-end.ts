/** South Asia writes the article at the end of the word before it: Shafiqul Islam, Ziaur Rahman, Abidus Samad. */

/** Not of Rasul, Maqbul, Batul, Abdul, whose last letters are their own or another's. */
const ENDS_IN_UL = /^(?!c?abd|rasul|maq?bul|makbul|batul|bulbul|manqul|mashghul|kabul|babul|sambul|istanbul)([a-z]*[aeiou][a-z]*[bdfhjklmnqrstz]|z[iy]+a|ata|baha|ala|raza)ul$/;

/** The article as it sounds before one of God's names: -ur Rahman, -us Samad. Not of Mansur, Nur, Yunus. */
const ENDS_IN_OTHER = /^(?!c?abd|.*(?:[mn]ans|gh?af|shak|sab|masr|tim|zuh|ash|manz|bahad|mashh|thak|kap|arth|yun|idr)u)([a-z]*[aeiou][a-z]*?[a-z])(u(?:r|s|sh|d|z|n))$/;
const OF_GOD = /^(?:r[ae]hm[ae]n|rahi+m|rahe+m|raz+a[qk]|rashi+d|rashe+d|rau+f|raqi+b|sam[ae]d|sat+a[rh]|sala+m|sub+han|shak[uo]+r|di+n|de+n|zahi+r|zama+n|nabi|nasi+r|no+r|nu+r)$/;

/** The word without it, and the article; `undefined` where it ends in none. Both in plain Latin letters. */
export function articleAtEnd(word: string, next: string | undefined): readonly [string, string] | undefined {
  if (next === undefined) return undefined;
  const stem = ENDS_IN_UL.exec(word)?.[1];
  if (stem !== undefined) return [stem, 'ul'];
  const other = OF_GOD.test(next) ? ENDS_IN_OTHER.exec(word) : null;
  return other !== null && next.startsWith(other[2]!.slice(1)) ? [other[1]!, other[2]!] : undefined;
}
