/**
 * How Japanese read the characters of their usual names. A character has many readings, and only the name says which: what
 * the table lacks is not guessed.
 */
import { simplifyHan } from './han-forms.ts';

const FAMILIES = `
佐藤sato 鈴木suzuki 高橋takahashi 田中tanaka 伊藤ito 渡辺watanabe 渡邊watanabe 渡部watanabe 山本yamamoto 中村nakamura 小林kobayashi 加藤kato 吉田yoshida 山田yamada 佐々木sasaki 山口yamaguchi 松本matsumoto 井上inoue 木村kimura
清水shimizu 山崎yamazaki 阿部abe 安倍abe 池田ikeda 橋本hashimoto 山下yamashita 石川ishikawa 中島nakajima 前田maeda 藤田fujita 小川ogawa 後藤goto 岡田okada 長谷川hasegawa 村上murakami 近藤kondo 石井ishii 斎藤saito 斉藤saito 齋藤saito
坂本sakamoto 遠藤endo 青木aoki 藤井fujii 西村nishimura 福田fukuda 太田ota 三浦miura 岡本okamoto 松田matsuda 中川nakagawa 中野nakano 原田harada 小野ono 田村tamura 竹内takeuchi 金子kaneko 和田wada 中山nakayama 石田ishida 上田ueda 森田morita
柴田shibata 酒井sakai 工藤kudo 横山yokoyama 宮崎miyazaki 宮本miyamoto 内田uchida 高木takagi 安藤ando 島田shimada 谷口taniguchi 大野ono 高田takada 丸山maruyama 今井imai 河野kono 藤原fujiwara 小島kojima 武田takeda 上野ueno 杉山sugiyama 千葉chiba
村田murata 増田masuda 小山koyama 大塚otsuka 平野hirano 久保kubo 松井matsui 岩崎iwasaki 桜井sakurai 櫻井sakurai 木下kinoshita 野口noguchi 松尾matsuo 菊地kikuchi 菊池kikuchi 野村nomura 新井arai 佐野sano 杉本sugimoto 古川furukawa 大西onishi 浜田hamada
市川ichikawa 水野mizuno 小松komatsu 島崎shimazaki 小池koike 小泉koizumi 麻生aso 菅suga 岸田kishida 石破ishiba 鳩山hatoyama 野田noda 森mori 黒澤kurosawa 黒沢kurosawa 黒田kuroda 三島mishima 川端kawabata 大江oe 夏目natsume 芥川akutagawa 太宰dazai
手塚tezuka 鳥山toriyama 宮沢miyazawa 宮澤miyazawa 本田honda 豊田toyoda 松下matsushita 羽生hanyu 大谷otani 浅田asada 錦織nishikori 大坂osaka 中田nakata 香川kagawa 久石hisaishi 坂井sakai 岸kishi 吉川yoshikawa 西田nishida 北野kitano 細川hosokawa
竹下takeshita 中曽根nakasone 大平ohira 福島fukushima 土井doi 谷川tanigawa 平田hirata 川口kawaguchi 川上kawakami 服部hattori 樋口higuchi 星野hoshino 永井nagai 関口sekiguchi 熊谷kumagai 田辺tanabe 松岡matsuoka 山内yamauchi 荒木araki 大久保okubo
矢野yano 早川hayakawa 本間homma 松村matsumura 石原ishihara 西川nishikawa 北村kitamura 飯田iida 栗原kurihara 西山nishiyama 須藤sudo 土屋tsuchiya 吉村yoshimura 高野takano 富田tomita 樋渡hiwatashi 徳川tokugawa 織田oda 豊臣toyotomi 伊達date 明智akechi
`;

/** Those whose reading is no row of their characters' readings, and the most usual. */
const GIVEN = `
太郎taro 一郎ichiro 次郎jiro 二郎jiro 三郎saburo 健一kenichi 健太kenta 浩二koji 直樹naoki 和夫kazuo 正夫masao 幸男yukio 翔太shota 大輔daisuke 拓也takuya 達也tatsuya 大和yamato 大翔hiroto 千尋chihiro 百合子yuriko 飛鳥asuka 明日香asuka 弥生yayoi 五月satsuki 小百合sayuri 紫yukari 梓azusa 渚nagisa
花子hanako 和子kazuko 幸子sachiko 洋子yoko 陽子yoko 裕子yuko 優子yuko 恵子keiko 京子kyoko 久美子kumiko 由美子yumiko 真由美mayumi 明美akemi 直美naomi 直子naoko 美智子michiko 美咲misaki 結衣yui 陽菜hina 陽葵himari 香織kaori 沙織saori 早苗sanae 奈々nana 絵里eri 春樹haruki 龍之介ryunosuke
`;

function read(table: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [, characters = '', latin = ''] of table.matchAll(/([^\sa-z]+)([a-z]+)/g)) names.set(simplifyHan(characters), latin);
  return names;
}

let tables: { families: ReadonlyMap<string, string>; given: ReadonlyMap<string, string> } | undefined;
const load = () => (tables ??= { families: read(FAMILIES), given: read(GIVEN) });

/** A name in characters cut behind its family name; with one word, where that is a usual name of two characters or more. */
export function cutJapanese(characters: string): readonly string[] | undefined {
  const { families, given } = load();
  const simple = simplifyHan(characters);
  if (simple.length > 1 && (families.has(simple) || given.has(simple))) return [characters];
  // A family name of one character is as often Chinese, unless what follows is Japanese.
  for (const length of [3, 2, 1]) if (simple.length > length && families.has(simple.slice(0, length)) && (length > 1 || given.has(simple.slice(1)))) return [characters.slice(0, length), characters.slice(length)];
  return undefined;
}

/** The usual reading of a family name or a given name. */
export const japaneseOf = (characters: string): string | undefined => load().families.get(simplifyHan(characters)) ?? load().given.get(simplifyHan(characters));

/** Is `latin`, its vowels short, the usual reading of another family's characters: Saito for 佐藤, who are Sato? */
export function isOtherFamily(characters: string, latin: string): boolean {
  const own = load().families.get(simplifyHan(characters));
  return own !== undefined && own !== latin && readings().has(latin);
}

let known: ReadonlySet<string> | undefined;
const readings = () => (known ??= new Set(load().families.values()));

/** Long vowels as short ones: Satou, Satoh, Ohno. */
export const shortVowels = (latin: string): string => latin.replace(/ou|oo|oh(?![aeiouy])/g, 'o').replace(/uu/g, 'u');
