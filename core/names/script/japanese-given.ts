/** What the characters of Japanese given names are read as in names; a name is any row of such readings. */
import { simplifyHan } from './han-forms.ts';

const TABLE = `
修shu,osamu,nobu 周shu,amane 柊shu 一ichi,kazu,hajime 二ji,tsugu 三zo,mi,mitsu,so 四shi 五go 六roku 七nana 八hachi,ya 九kyu 十ju 千chi,sen 太ta,tai 大dai,hiro,o,masaru 小ko,sa 郎ro 朗ro,akira 夫o 男o 雄o,yu,takeshi 介suke 助suke 輔suke 佑suke,yu 祐suke,yu,hiro 裕yu,hiro 也ya 哉ya,kana 弥ya,mi 矢ya 人to,hito 斗to 翔sho,to,kakeru
樹ki,ju,itsuki 木ki 紀nori,ki,toshi 記ki,nori 貴taka,ki 希ki,nozomi 輝teru,ki,akira 喜ki,yoshi 基moto,ki 生o,ki,ikuo 幸yuki,ko,sachi 行yuki 之yuki,no 志shi,yuki 史fumi,shi 士shi 司shi,tsukasa,ji 次ji,tsugu 治ji,haru,osamu 児ji 慈ji 健ken,take,takeshi 賢ken,masa 謙ken 研ken 憲ken,nori 武take,takeshi,bu
剛go,tsuyoshi,take 豪go 強tsuyoshi 毅takeshi,tsuyoshi,ki 隆taka,ryu,takashi 孝taka,takashi,ko 高taka 崇takashi,taka 敬takashi,kei,taka 尚nao,hisashi,sho 直nao,tadashi 正masa,tadashi,sho 政masa 昌masa 雅masa,miyabi 真ma,shin,makoto,masa 眞ma,shin 誠makoto,sei 信nobu,shin 伸nobu,shin 延nobu 慎shin 進susumu,shin 新shin,arata 晋shin
浩hiro,koji,ko,hiroshi 弘hiro,ko,hiroshi 宏hiro,ko,hiroshi 博hiro,hiroshi,haku 洋yo,hiro,hiroshi 寛hiro,kan,hiroshi 広hiro 啓kei,hiro 恵megumi,e,kei 慶kei,yoshi 圭kei 敦atsu,atsushi 篤atsushi,atsu 淳jun,atsushi 純jun 順jun,nori 潤jun 準jun 俊toshi,shun 敏toshi,bin 利toshi 年toshi 寿toshi,hisa,ju 駿shun,hayao 隼shun,hayato 舜shun
明aki,akira,mei 昭aki,akira,sho 章aki,akira,sho 彰aki,akira,sho 晃aki,akira,ko 晶aki,akira 秋aki 亮ryo,akira 良ryo,yoshi 涼ryo 諒ryo 遼ryo 了ryo 龍ryu,tatsu 竜ryu,tatsu 流ryu 達tatsu,tatsuya 辰tatsu 哲tetsu,satoshi 徹tetsu,toru 鉄tetsu 聡satoshi,so 智tomo,satoshi,chi 知tomo,chi 朋tomo 友tomo,yu 和kazu,wa 数kazu 勝katsu,masaru 克katsu
義yoshi,gi 吉kichi,yoshi 芳yoshi 好yoshi 善yoshi 美mi,yoshi 喜yoshi,ki 嘉yoshi 由yu,yoshi 悠yu,haruka 優yu,masaru 勇yu,isamu 有yu,ari 佳ka,yoshi,kei 香ka,kaori 花ka,hana 華ka,hana 加ka 歌ka 夏natsu,ka 果ka 奈na 菜na 那na 名na 子ko 湖ko 江e 絵e 衣i,kinu,e 依i 伊i 里ri,sato 理ri,osamu 莉ri 梨ri 利ri,toshi 璃ri
麻asa,ma 朝asa 亜a 愛ai,mana,a 葵aoi 彩aya,sai 綾aya 文fumi,bun,aya 春haru 晴haru,sei 陽yo,hi,haru 遥haruka 治haru,ji 温haru 日hi 光mitsu,hikaru,ko 満mitsu 充mitsu,mitsuru 久hisa,kyu 永ei,naga 英hide,ei,suguru 秀hide,shu 栄ei,sakae,hide 保ho,yasu,tamotsu 穂ho 康yasu,ko 安yasu 泰yasu,tai,yasushi 靖yasu,yasushi 育iku
国kuni 邦kuni 茂shige,shigeru 重shige 繁shige 成nari,shige,sei 滋shige,shigeru 清kiyo,kiyoshi,sei 潔kiyoshi 聖sei,kiyo 静shizu,shizuka 鶴tsuru 紗sa 沙sa 早sa 咲saki,sa 桜sakura 百yu,momo 桃momo 結yu,yui 雪yuki 律ritsu 竹take 丈take,jo 道michi 通michi 路michi,ji 満michi,mitsu 充michi 典nori,ten 則nori 徳nori,toku 範nori 法nori 教nori
宗mune 旨mune 家ie 角kaku 登nobu,noboru 昇noboru,sho 実mi,minoru,sane 穣minoru 稔minoru 豊yutaka,toyo 学manabu,gaku 守mamoru,mori 護mamoru 均hitoshi 仁hitoshi,jin 等hitoshi 薫kaoru 望nozomi 舞mai 茜akane 楓kaede 蓮ren 蒼ao,so 颯so 海kai,umi 空sora 陸riku 岳gaku,take 峰mine 倫nori,rin 凛rin 鈴rin,suzu 蘭ran 世yo,se 代yo 与yo
元moto 本moto 規nori 彦hiko 平hei,taira 兵hei 作saku 吾go 悟satoru,go 蔵zo 造zo 右u 左sa 衛e 門mon 臣omi 丸maru 乃no 野no 津tsu 都to 登to 音oto,ne 琴koto 珠tama,ju 玲rei 礼rei 麗rei 令rei 怜rei 瞳hitomi 忍shinobu 梅ume 松matsu 菊kiku 節setsu 貞sada 定sada 初hatsu 常tsune 恒tsune 経tsune 頼yori 朝tomo 盛mori 氏uji
`;

let readings: Map<string, readonly string[]> | undefined;

function load(): Map<string, readonly string[]> {
  if (readings !== undefined) return readings;
  readings = new Map();
  for (const [, character = '', latin = ''] of TABLE.matchAll(/([^\sa-z,])([a-z,]+)/gu)) {
    const key = simplifyHan(character);
    readings.set(key, [...(readings.get(key) ?? []), ...latin.split(',')]);
  }
  return readings;
}

/** Japanese given names have four characters at most, 龍之介 three. */
const MAX_CHARACTERS = 4;

/** May the name in these characters be spelled so? Long vowels as short ones, as `shortVowels` leaves them. */
export const mayReadJapanese = (characters: string, latin: string): boolean => characters.length <= MAX_CHARACTERS && isRow(simplifyHan(characters), latin);

function isRow(characters: string, latin: string): boolean {
  const [first] = characters;
  if (first === undefined) return latin === '';
  return (load().get(first) ?? []).some((reading) => latin.startsWith(reading) && isRow(characters.slice(first.length), latin.slice(reading.length)));
}
