import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../text/testing/characters.ts';
import { compareNames, prepareName, SAME_NAME, type NameText } from './compare.ts';

const compare = (a: string | NameText, b: string | NameText) => compareNames(prepareName(a), prepareName(b));
const isSame = (a: string | NameText, b: string | NameText) => compare(a, b).score >= SAME_NAME;

describe('one person, whoever wrote the name', () => {
  test.each([
    ['free phonetic spelling', 'Mohammed Hosein Yousef', 'Muhammad Husayn Yusuf'],
    ['Latin and Arabic', 'Muhammad Hussein al-Jubouri', 'محمد حسين الجبوري'],
    ['Latin and Sorani', 'Rebwar Khalil', 'ڕێبوار خەلیل'],
    ['Kurdish letters', 'Şêrko Ehmed', 'شێرکۆ ئەحمەد'],
    ['French and English', 'Djamel Chérif Khaldoun', 'Jamal Sharif Khaldun'],
    ['Turkish and Arabic', 'Mehmet Cemil Şahin', 'محمد جميل شاهين'],
    ['Persian and Arabic', 'Gholamreza Hosseini', 'غلام رضا حسيني'],
    ['the article', 'Ahmed Ali Al-Jubouri', 'Ahmed Ali Jubouri'],
    ['the article run in, or taken on', 'Ahmed Ali Alshammari', 'Ahmed Ali ash-Shammari'],
    ['servant of', 'Abd al-Rahman Nasser', 'Abdurrahman Nasser'],
    ['servant of, in Arabic', 'عبدالرحمن ناصر', 'Abdul Rahman Nasir'],
    ['faith', 'Salah ad-Din Karim', 'Selahattin Kerim'],
    ['of God', 'Nasr Allah Karim', 'Nasrullah Karim'],
    ['bin', 'Khalid bin Saleh al-Harbi', 'Khaled Salih Alharbi'],
    ['a dropped middle name', 'Ahmed Ali Hassan al-Jubouri', 'Ahmed al-Jubouri'],
    ['a dropped clan', 'Ahmed Ali Hassan al-Jubouri', 'Ahmed Ali Hassan'],
    ['Muhammad before the name one is called by', 'Mohammed Ahmed Ali', 'Ahmed Ali'],
    ['family name first', 'AL-JUBOURI AHMED ALI', 'Ahmed Ali al-Jubouri'],
    ['a comma', 'Merkur, Angela', 'Angela Merkur'],
    ['spaces', 'Wang Xiao Ming', 'Wang Xiaoming'],
    ['initials', 'W. J. Harris', 'William James Harris'],
    ['a slip of the pen', 'Thomas Wright', 'Thomas Wirght'],
    ['a digit read for a letter', 'J0hn Richardson', 'John Richardson'],
    ['a title', 'Dr. Thomas Krüger', 'Krueger Thomas'],
    ['a patronymic', 'Иван Петрович Сидоров', 'Ivan Sidorov'],
    ['Ukrainian and Russian', 'Mykola Tkachenko', 'Николай Ткаченко'],
    ['Greek', 'Γιώργος Καραγιάννης', 'Georgios Karagiannis'],
    ['Georgian', 'დავით ბერიძე', 'Davit Beridze'],
    ['Armenian', 'Գևորգ Պետրոսյան', 'Gevorg Petrosyan'],
    ['Hebrew', 'משה כהן', 'Moshe Cohen'],
    ['Chinese, either way of writing it', '李衛國', 'Li Weiguo'],
    ['Korean', '박지훈', 'Park Ji-hoon'],
    ['Hindi', 'राजेश शर्मा', 'Rajesh Sharma'],
    ['a woman’s form of a family name', 'Katarzyna Kowalska', 'Katarzyna Kowalski'],
  ])('%s: %s, %s', (_, one, other) => {
    expect(isSame(one, other)).toBe(true);
  });
});

test('the X of a Kurdish name in a zone is no escape for an Arabic letter', () => {
  expect(compareNames(prepareName({ primary: 'XALID', secondary: 'XEZAL' }), prepareName('Xezal Xalid')).score).toBe(1);
});

describe('another person', () => {
  test.each([
    ['another father', 'Ahmed Ali Hassan al-Jubouri', 'Ahmed Omar Hassan al-Jubouri'],
    ['another grandfather, of a name that sounds near', 'Ahmed Ali Hassan al-Jubouri', 'Ahmed Ali Hussein al-Jubouri'],
    ['another clan', 'Ahmed Ali Hassan al-Jubouri', 'Ahmed Ali Hassan al-Dulaimi'],
    ['a brother', 'Ahmed Ali Hassan al-Jubouri', 'Mahmoud Ali Hassan al-Jubouri'],
    ['a sister', 'Samir Ali Hassan', 'Samira Ali Hassan'],
    ['his father', 'Ahmed Ali Hassan', 'Ali Hassan'],
    ['father and son changed about', 'Ali Abbas Kadhim al-Saadi', 'Abbas Ali Kadhim al-Saadi'],
    ['another servant', 'Abd al-Hussein Karim', 'Abd al-Hassan Karim'],
    ['father of, and the name itself', 'Abu Salem Karim', 'Salem Karim'],
    ['in Arabic', 'محمد علي حسن الجبوري', 'محمد علي حسين الجبوري'],
    ['across scripts', 'Mahmoud Ali Hassan', 'محمد علي حسن'],
    ['another patronymic', 'Ivan Petrovich Sidorov', 'Ivan Sergeevich Sidorov'],
    ['father and son by their mark', 'John Smith Jr.', 'John Smith Sr.'],
    ['a Chinese given name', 'Wang Xiaoming', 'Wang Xiaohong'],
    ['only a common name', 'Ahmed Ali', 'Ahmed Hassan'],
    ['one name of many', 'Ahmed', 'Ahmed Ali al-Jubouri'],
    ['nothing', '', 'Ahmed Ali'],
  ])('%s: %s, %s', (_, one, other) => {
    expect(isSame(one, other)).toBe(false);
  });
});

test('the parts say what stands for what, and what is wrong', () => {
  expect(compare('Ahmed Ali al-Jubouri', 'أحمد حسن الجبوري').parts).toEqual([
    { left: 'Ahmed', right: 'أحمد', kind: 'variant', score: 0.97 },
    { left: 'al-Jubouri', right: 'الجبوري', kind: 'variant', score: 0.97 },
    { left: 'Ali', right: 'حسن', kind: 'different', score: 0 },
  ]);
  expect(compare('Ahmed Ali al-Jubouri', 'Ahmed al-Jubouri').parts.at(-1)).toEqual({ left: 'Ali', kind: 'missing', score: 0 });
  expect(compare('J. Walker', 'John Wakler').parts.map(({ kind }) => kind)).toEqual(['initial', 'slip']);
});

test('a name that fills its field may lack its end', () => {
  const whole = 'Abd al-Rahman Mustafa Sulayman al-Khazraji';
  const cut: NameText = { primary: 'ALKHAZRAJI', secondary: 'ABDALRAHMAN MUSTAFA SU', truncated: true };
  expect(isSame(cut, whole)).toBe(true);
  expect(isSame({ ...cut, truncated: false }, whole)).toBe(false);
});

describe('for any names', () => {
  const someName = fc.constantFrom('Ahmed', 'ALI', 'Hussein', 'al-Jubouri', 'Abd al-Rahman', 'bin', 'Jean-Pierre', 'Müller', 'محمد', 'عبدالله', 'الجبوري', 'Владимир', '习近平', '김정은', 'J.', 'Jr', 'de', 'Dr', 'O’Brien', 'XAEXHMD', 'Ωμέγα');
  const text = fc.oneof(fc.array(someName, { maxLength: 6 }).map((words) => words.join(' ')), fc.string({ unit: anyCharacter, maxLength: 40 }));

  test('left and right change places and nothing else does', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [there, back] = [compare(a, b), compare(b, a)];
        expect(back.score).toBe(there.score);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(1);
        expect(back.parts.length).toBe(there.parts.length);
      }),
      { numRuns: 500 },
    );
  });

  test('a name that has letters is itself, in capitals, with more spaces, with hyphens', () => {
    const words = fc.array(fc.constantFrom('Ahmed', 'Ali', 'Hussein', 'Jubouri', 'Nasrallah', 'Müller', 'Karim', 'Тимур', 'محمد', 'Yamamoto', 'Svensson'), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(words, (names) => {
        const name = names.join(' ');
        expect(compare(name, name).score).toBe(1);
        for (const other of [name.toUpperCase(), `  ${names.join('   ')} `, names.join('-'), `${names.at(-1)!}, ${names.slice(0, -1).join(' ')}`]) expect(isSame(name, other)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('ten thousand characters take no longer than a name', () => {
    for (const unit of ['a', 'ab ', 'محمد ', 'abd al ', '习', '-', "'", 'X', '\u0301', '١ ', 'bin ']) {
      const long = unit.repeat(10_000);
      const before = process.cpuUsage().user;
      expect(compare(long, long).score).toBeGreaterThanOrEqual(0);
      expect(process.cpuUsage().user - before).toBeLessThan(300_000);
    }
  });

  test('nor does a syllable again and again, that ends in another', () => {
    for (const unit of ['na', 'nna', 'an', 'yan', 'tsu', 'ssha', 'chtsch', 'ан', 'na na', 'ou', 'abd', 'ul', 'wing', 'アン', '安', '안나']) {
      for (const end of ['', 'x', '1']) {
        const long = unit.repeat(80) + end;
        const before = process.cpuUsage().user;
        expect(compare(long, `${long.slice(1)} ${unit}`).score).toBeGreaterThanOrEqual(0);
        expect(process.cpuUsage().user - before).toBeLessThan(300_000);
      }
    }
  });
});
