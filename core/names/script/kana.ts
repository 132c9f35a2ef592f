/** Japanese syllables in Hepburn's spelling, long vowels as one. */
const TABLE = 'あa いi うu えe おo かka きki くku けke こko がga ぎgi ぐgu げge ごgo さsa しshi すsu せse そso ざza じji ずzu ぜze ぞzo たta ちchi つtsu てte とto だda ぢji づzu でde どdo なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo んn ゔvu ぁa ぃi ぅu ぇe ぉo';
const SYLLABLES = new Map(TABLE.split(' ').map((entry) => [entry[0]!, entry.slice(1)]));
const SMALL: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' };

/** Hiragana and katakana; other characters are skipped. */
export function romaniseKana(text: string): string {
  let latin = '';
  for (const character of text.replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))) {
    const small = SMALL[character];
    if (small !== undefined) latin = latin.endsWith('shi') || latin.endsWith('chi') || latin.endsWith('ji') ? latin.slice(0, -1) + small : `${latin.slice(0, -1)}y${small}`;
    else latin += SYLLABLES.get(character) ?? '';
  }
  return latin.replace(/ou|oo/g, 'o').replace(/uu/g, 'u');
}
