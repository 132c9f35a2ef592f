/** Arabic text as the forms its letters take beside each other, in the order in which they are drawn. */

/** In the order of Unicode's presentation forms from U+FE8D on: alone, last, and, where it joins onwards, first and middle. */
const LETTERS = 'ابةتثجحخدذرزسشصضطظعغفقكلمنهوىي';
const JOINS_BACK_ONLY = 'اةدذرزوى';
const FIRST_FORM = 0xfe8d;

const forms = new Map<string, number>();
let next = FIRST_FORM;
for (const letter of LETTERS) {
  forms.set(letter, next);
  next += JOINS_BACK_ONLY.includes(letter) ? 2 : 4;
}

/** Leftmost letter first. */
export function shaped(text: string): string {
  const letters = [...text];
  const joinsOn = (letter: string | undefined) => letter !== undefined && forms.has(letter) && !JOINS_BACK_ONLY.includes(letter);
  const drawn = letters.map((letter, i) => {
    const alone = forms.get(letter);
    if (alone === undefined) return letter;
    const back = joinsOn(letters[i - 1]);
    const on = joinsOn(letter) && forms.has(letters[i + 1] ?? '');
    return String.fromCodePoint(alone + (on ? (back ? 3 : 2) : back ? 1 : 0));
  });
  return drawn.reverse().join('');
}

export const WORDS = 'جمهورية العراق وزارة الداخلية مديرية الجنسية شهادة تاريخ الولادة الاسم اللقب رقم صادر من محافظة بغداد البصرة مسافر حدود منفذ طريق كتاب رسمي الى السيد المدير المحترم نرجو التفضل بالعلم مع التقدير سيارة مركبة حمولة كمرك ضريبة تصريح مرور'.split(' ');
