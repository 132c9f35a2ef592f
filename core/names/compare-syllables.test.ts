import { expect, test } from 'vitest';
import { compareNames, prepareName, SAME_NAME } from './compare.ts';

const score = (a: string, b: string): number => compareNames(prepareName(a), prepareName(b)).score;

test.each([
  ['Hong Kong spells', '鄭家輝', 'Cheng Ka-fai'],
  ['Wade and Giles spell', '李國鼎', 'Li Kuo-ting'],
  ['characters of both kinds', '张伟国', '張偉國'],
  ['a space in the given name', '孙晓明', 'Sun Xiao Ming'],
  ['a slip that is no syllable', 'Liang Xiaoming', 'Liang Xiaomnig'],
  ['Vietnamese, its marks left out', 'Phạm Thị Hường', 'Pham Thi Huong'],
  ['Vietnamese, some marks left out', 'Trần Văn Đức', 'Trân Van Duc'],
  ['Japanese', '山田花子', 'Hanako Yamada'],
  ['Japanese, a name in no table', '清水清美', 'Kiyomi Shimizu'],
  ['Japanese, a long vowel', '佐藤健一', 'Kenichi Satou'],
  ['Japanese, a space', '渡辺 健太', 'Kenta Watanabe'],
  ['Vietnamese y', 'Trần Thị Thúy', 'Tran Thi Thui'],
  ['Hong Kong’s spelling and pinyin', 'Cheung Wing Keung', 'Zhang Yongqiang'],
  ['Korean characters and Hangul', '朴志勳', '박지훈'],
  ['Korean characters and Latin letters', '李恩珠', 'Lee Eun-ju'],
  ['Vietnamese Van', 'Nguyễn Văn Hòa', 'Nguyen Van Hoa'],
  ['Japanese characters in the old spelling', '福田俊一', 'HUKUDA Syun’iti'],
])('%s: %s and %s are one', (_, one, other) => {
  expect(score(one, other)).toBeGreaterThanOrEqual(SAME_NAME);
});

test.each([
  ['characters of one sound', '李伟', '李炜'],
  ['a syllable that sounds near', '张平', 'Zhang Peng'],
  ['both in Latin letters', 'Chen Jun', 'Chen Juan'],
  ['within a given name', 'Zhou Xiaolan', 'Zhou Xiaolian'],
  ['Japanese, a brother', '山田太郎', 'Jiro Yamada'],
  ['Japanese characters', '山田裕子', '山田優子'],
  ['Vietnamese marks', 'Trần Văn Tú', 'Trần Văn Tư'],
  ['a Vietnamese vowel', 'Tran Van Hung', 'Tran Van Hang'],
  ['a Vietnamese man and woman', 'Tran Van Hoa', 'Tran Thi Hoa'],
  ['another in Hong Kong', 'Wong Ka Fai', 'Huang Jiaming'],
  ['syllables of Hong Kong that are not these', '陳志明', 'Chan Siu Ming'],
  ['Korean characters and another Hangul', '金民俊', '김민호'],
  ['and another in Latin letters', '朴志勳', 'Park Ji-hye'],
])('%s: %s and %s are two', (_, one, other) => {
  expect(score(one, other)).toBeLessThan(SAME_NAME);
});
