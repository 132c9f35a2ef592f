/** What it costs to hear one sound for another, in hundredths: by hand, from how Arabic, Kurdish and Persian names are spelled. */

/** Vowels, `E` (ai, ei, ay) and `O` (au, aw), then consonants; `3` is ain or hamza: any vowel or none; `B`, `P` and `Q` are Hebrew letters of two sounds. Digraphs stand as capitals, kh as x, ks as X, a c that may be k or Turkish j as K. */
export const SOUNDS = 'aeiouEO3bcCdDfgGhjkKlmnpqrsStTvwxXyzZBPQ';

export const isVowel = (sound: string): boolean => sound !== '' && 'aeiouEO'.includes(sound);

/** Index of a sound by its character code. */
export const INDEX: (number | undefined)[] = [];
for (let i = 0; i < SOUNDS.length; i += 1) INDEX[SOUNDS.charCodeAt(i)] = i;

const PAIRS = `
ae10 ao35 ai55 au50 ei20 eo45 eu45 io60 iu65 ou10 aE25 eE10 iE20 oE50 uE50 aO25 oO10 uO25 eO45 iO50 EO50
a3 5 e3 5 i3 5 o3 5 u3 5 E3 10 O3 10 h3 30 w3 30 y3 30
yi10 ye15 yE10 ya50 wu8 wo10 wO15 wa50 wv10 wb50 uv40 ov50 yj30 ij40
bp30 bv35 pf35 fv20 dt35 dD10 tT10 Dz20 DT40 Ts15 TD40 dz60 Dj50 Td50
kq5 Kk2 Kq5 Kj20 Kc10 Xh30 Kg30 Kx30 KC30 KG40 Ks50 kg40 gq25 kx30 kC40 kG50 gG10 gx50 qG20 qx35 Gr60 GO30 Gh40 GE40
xh20 xC25 xX20 xk30 Xk40 Xs45 XS45 Xz50 hC50 hj50 qh60
SC25 Ss25 Sc40 SZ40 Sj50 Cj35 Cs45 Cc25 CZ45 cs20 ck40 cj15 cz25 cT45 cg35 Cx25
jg20 jG45 jZ10 jz35 jx50 jh50 Zz25 Zs50 sz30 zT50
Bb3 Bv3 Bf25 Bp35 Bw12 Bu45 Pp3 Pf3 Pb30 Pv25 Qc3 Qz5 Qs20 QC30 QT40 Qt45 QX50
mn60 nl80 lr70 hg50 pb30 ct40 wg60
`;

/** `COST[a][b]` between 0 and 1. */
export const COST: readonly Float64Array[] = Array.from(SOUNDS, (one) => Float64Array.from(SOUNDS, (other) => (one === other ? 0 : isVowel(one) && isVowel(other) ? 0.5 : isVowel(one) !== isVowel(other) ? 1.2 : 1)));
for (const [, one = '', other = '', hundredths] of PAIRS.matchAll(/(\S)(\S) ?(\d+)/g)) {
  const [i, j] = [INDEX[one.charCodeAt(0)]!, INDEX[other.charCodeAt(0)]!];
  COST[i]![j] = COST[j]![i] = Number(hundredths) / 100;
}
