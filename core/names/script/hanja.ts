/** How Korean reads the characters of its names, by syllable; a family name at the start of a word may lose its r. What the table lacks is not guessed. */
import { getPart, type Part } from '../part.ts';
import { romaniseHangul } from './hangul.ts';
import { simplifyHan } from './han-forms.ts';

const TABLE = `
가家嘉佳加可 각珏 간幹 갑甲 강姜康强江剛綱 개凱 건建健乾 걸傑杰 겸謙兼 경慶景敬京炅卿瓊鏡經庚 계桂 고高 공孔公功 곽郭 관寬官 광光廣 구具丘求九龜 국國菊 권權 귀貴 규圭奎揆 균均 근根謹瑾槿 금琴錦今 기基起奇琦技紀己淇 길吉 김金
나羅娜那 낙洛樂 남南男 노盧魯 녕寧 다多 단丹 달達 담潭 대大 덕德 도道度都桃 돈敦 동東同童洞 두斗 득得 라羅 란蘭 래來 량梁良亮 려呂麗 렬烈 례禮 로盧 룡龍 류柳劉 륜倫 률律 리李利里理 림林 마馬 만萬晩 매梅 면勉 명明命名 모毛牟 목睦 무武茂 문文門
미美 민民敏珉旻玟閔憫 박朴 반潘 방方房 배裵裴培 백白百伯 범範凡 변卞邊 병炳秉丙柄兵 보寶普甫 복福 봉奉峰鳳 부夫 빈彬斌賓 사史四 삼三 상相尙常祥商 서徐瑞書西舒 석石錫碩奭 선善宣先仙鮮 설薛雪 섭燮 성成聖星誠盛性城晟 세世 소蘇素昭 손孫 송宋松 수秀洙壽守水受樹銖
숙淑 순順純淳舜 숭崇 승承勝昇升 시時詩 식植 신申信愼新辛伸 심沈心 아雅娥兒 안安顔 애愛 양梁楊陽良洋 언彦 엄嚴 여呂余 연然姸延娟蓮妍 열烈 염廉 영永英榮泳映寧暎玲瑛 예禮藝芮 오吳五 옥玉 온溫 완完 왕王 용龍勇容鎔 우宇佑雨祐友禹 욱旭昱煜 운雲運云
웅雄 원元源媛遠 위魏 유柳劉兪有裕維 육陸 윤尹潤允胤 율律 은恩銀殷 의義 이李二利伊 익益 인仁寅印 일一日 임林任壬 자子慈 장張章長莊蔣 재在宰載才財 전全田錢 정鄭丁正貞廷靜政定晶禎庭程情 제濟諸齊 조趙曺祖朝 종鍾宗鐘 주周朱珠柱株宙 준俊準峻濬駿 중中重仲
지志智池芝知枝之 진陳眞珍鎭振進晋秦震辰真 찬燦贊讚 창昌彰 채蔡彩 천千天 철哲鐵喆 청淸靑 초初草 최崔 추秋 춘春 충忠 치治致 탁卓 탄坦 태泰太兌 택澤 팽彭 표表 풍豊 필弼 하河夏荷 학學鶴 한韓漢翰 항恒 해海 허許 혁赫爀 현賢鉉玄炫顯賢 형亨炯亨衡 혜惠慧 호浩鎬虎昊皓好
홍洪弘紅 화和花華 환煥桓歡 황黃 회會 효孝曉 훈勳勛薰訓 휘輝 흥興 희熙姬喜希嬉
`;

let syllables: Map<string, string> | undefined;

function load(): Map<string, string> {
  if (syllables !== undefined) return syllables;
  syllables = new Map();
  for (const entry of TABLE.trim().split(/\s+/)) {
    const [syllable = '', ...characters] = Array.from(entry);
    for (const character of characters) syllables.set(simplifyHan(character), (syllables.get(simplifyHan(character)) ?? '') + syllable);
  }
  return syllables;
}

/** The syllables that each of these characters may be, where the table has them all. */
function readingsOf(characters: string): readonly string[] | undefined {
  const readings = Array.from(simplifyHan(characters), (character) => load().get(character));
  return readings.some((reading) => reading === undefined) ? undefined : (readings as string[]);
}

/** Are these characters so in Hangul? `undefined` where the table does not say. */
export function isHangulOf(characters: string, hangul: string): boolean | undefined {
  const readings = readingsOf(characters);
  if (readings === undefined) return undefined;
  const written = Array.from(hangul.replace(/[^\uac00-\ud7a3]/g, ''));
  return written.length === readings.length && written.every((syllable, i) => readings[i]!.includes(syllable));
}

const MAX_CHARACTERS = 3;

/** A name's part as it stands in Hangul, with the last reading of each character: of a family name that is its own. */
export function koreanPart(characters: string): Part | undefined {
  if (characters.length > MAX_CHARACTERS) return undefined;
  const hangul = readingsOf(characters)?.map((reading) => reading.at(-1)!);
  if (hangul === undefined) return undefined;
  const latin = hangul.map((syllable) => romaniseHangul(syllable)!);
  return getPart({ shown: hangul.join(''), plain: latin.join(''), spelling: latin.join("'"), lead: '', prefix: '', hasArticle: false, unvowelled: false, kind: 'name' });
}
