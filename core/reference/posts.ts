/**
 * Points of entry of Iraq, as the maps of DTM Iraq name them (April to June 2020), with later openings.
 * Names are no keys: Al-Waleed and Al-Faw each stand for two places, so a post is known by its id.
 * Governorates are ISO 3166-2 codes. Neighbours and governorates that those maps do not print are common knowledge, unconfirmed.
 */
import type { Post } from '../contract/session.ts';

const post = (id: string, kind: Post['kind'], governorate: string, neighbour: string | undefined, en: string, ar: string, ckb: string): Post => ({
  id,
  name: { ar, ckb, en },
  kind,
  governorate,
  ...(neighbour === undefined ? {} : { neighbour }),
});

export const posts: readonly Post[] = [
  post('ibrahim-khalil', 'land', 'IQ-DA', 'TUR', 'Ibrahim Al-Khalil', 'إبراهيم الخليل', 'ئیبراهیم خەلیل'),
  post('sarzeri', 'land', 'IQ-DA', 'TUR', 'Sarzeri', 'سرزيري', 'سەرزێرێ'),
  post('peshkhabour', 'land', 'IQ-DA', 'SYR', 'Peshkhabour', 'فيشخابور', 'پێشخابوور'),
  post('rabia', 'land', 'IQ-NI', 'SYR', 'Rabia', 'ربيعة', 'ڕەبیعە'),
  // Not Al-Faw in Basrah.
  post('al-faw-ninewa', 'land', 'IQ-NI', 'SYR', 'Al-Faw (Ninewa)', 'الفاو (نينوى)', 'فاو (نەینەوا)'),
  post('al-qaim', 'land', 'IQ-AN', 'SYR', 'Al-Qaim', 'القائم', 'قائیم'),
  // Not the village near Sahela in Ninewa.
  post('al-waleed-anbar', 'land', 'IQ-AN', 'SYR', 'Al-Waleed (Anbar)', 'الوليد (الأنبار)', 'وەلید (ئەنبار)'),
  post('trebil', 'land', 'IQ-AN', 'JOR', 'Trebil', 'طريبيل', 'تەرەبیل'),
  post('arar', 'land', 'IQ-AN', 'SAU', 'Arar', 'عرعر', 'عەرعەر'),
  post('al-uwayqila', 'land', 'IQ-AN', 'SAU', 'Al-Uwayqila', 'العويقيلة', 'عووەیقیلە'),
  post('safwan', 'land', 'IQ-BA', 'KWT', 'Safwan', 'سفوان', 'سەفوان'),
  post('haji-omaran', 'land', 'IQ-AR', 'IRN', 'Haji Omaran', 'حاج عمران', 'حاجی ئۆمەران'),
  post('kele', 'land', 'IQ-SU', 'IRN', 'Kele', 'كيلي', 'کێلێ'),
  post('siran-bin', 'land', 'IQ-SU', 'IRN', 'Siran Bin', 'سيران بن', 'سەیرانبەن'),
  post('bashmakh', 'land', 'IQ-SU', 'IRN', 'Bashmakh', 'باشماخ', 'باشماخ'),
  post('parwezkhan', 'land', 'IQ-SU', 'IRN', 'Parwezkhan', 'برويزخان', 'پەروێزخان'),
  // The area of Halabja, which ISO counts to Sulaymaniyah.
  post('pishta', 'land', 'IQ-SU', 'IRN', 'Pishta', 'بشتة', 'پشتە'),
  post('twila', 'land', 'IQ-SU', 'IRN', 'Twila', 'طويلة', 'تەوێڵە'),
  post('muntheriyah', 'land', 'IQ-DI', 'IRN', 'Muntheriyah', 'المنذرية', 'مونزیرییە'),
  post('mandali', 'land', 'IQ-DI', 'IRN', 'Mandali', 'مندلي', 'مەندەلی'),
  post('zurbatiyah', 'land', 'IQ-WA', 'IRN', 'Zurbatiyah', 'زرباطية', 'زورباتییە'),
  post('al-sheeb', 'land', 'IQ-MA', 'IRN', 'Al-Sheeb', 'الشيب', 'شێب'),
  post('jilat', 'land', 'IQ-MA', 'IRN', 'Jilat', 'جيلات', 'جیلات'),
  post('al-shalamcha', 'land', 'IQ-BA', 'IRN', 'Al-Shalamcha', 'الشلامجة', 'شەلەمچە'),
  post('umm-qasr-north', 'sea', 'IQ-BA', undefined, 'Umm Qasr North Port', 'ميناء أم قصر الشمالي', 'بەندەری باکووری ئوم قەسر'),
  post('umm-qasr-south', 'sea', 'IQ-BA', undefined, 'Umm Qasr South Port', 'ميناء أم قصر الجنوبي', 'بەندەری باشووری ئوم قەسر'),
  post('khor-al-zubair', 'sea', 'IQ-BA', undefined, 'Khor Al-Zubair Port', 'ميناء خور الزبير', 'بەندەری خۆر زوبێر'),
  post('abu-floos', 'sea', 'IQ-BA', undefined, 'Abu Floos Port', 'ميناء أبو فلوس', 'بەندەری ئەبو فلوس'),
  post('basrah-port', 'sea', 'IQ-BA', undefined, 'Al-Basrah Port', 'ميناء البصرة', 'بەندەری بەسرە'),
  post('al-ameeq', 'sea', 'IQ-BA', undefined, 'Al-Ameeq Port', 'ميناء العميق', 'بەندەری عەمیق'),
  post('bgw', 'air', 'IQ-BG', undefined, 'Baghdad International Airport', 'مطار بغداد الدولي', 'فڕۆکەخانەی نێودەوڵەتی بەغدا'),
  post('bsr', 'air', 'IQ-BA', undefined, 'Basra International Airport', 'مطار البصرة الدولي', 'فڕۆکەخانەی نێودەوڵەتی بەسرە'),
  post('njf', 'air', 'IQ-NA', undefined, 'Najaf International Airport', 'مطار النجف الدولي', 'فڕۆکەخانەی نێودەوڵەتی نەجەف'),
  post('ebl', 'air', 'IQ-AR', undefined, 'Erbil International Airport', 'مطار أربيل الدولي', 'فڕۆکەخانەی نێودەوڵەتی هەولێر'),
  post('isu', 'air', 'IQ-SU', undefined, 'Sulaymaniyah International Airport', 'مطار السليمانية الدولي', 'فڕۆکەخانەی نێودەوڵەتی سلێمانی'),
  post('kik', 'air', 'IQ-KI', undefined, 'Kirkuk International Airport', 'مطار كركوك الدولي', 'فڕۆکەخانەی نێودەوڵەتی کەرکووک'),
  post('osm', 'air', 'IQ-NI', undefined, 'Mosul International Airport', 'مطار الموصل الدولي', 'فڕۆکەخانەی نێودەوڵەتی مووسڵ'),
  post('nasiriyah-airport', 'air', 'IQ-DQ', undefined, 'Nasiriyah International Airport', 'مطار الناصرية الدولي', 'فڕۆکەخانەی نێودەوڵەتی ناسریە'),
  post('karbala-airport', 'air', 'IQ-KA', undefined, 'Karbala International Airport', 'مطار كربلاء الدولي', 'فڕۆکەخانەی نێودەوڵەتی کەربەلا'),
];

export const findPost = (id: string): Post | undefined => posts.find((candidate) => candidate.id === id);
