/**
 * The letters of a language that are not ASCII, the most frequent first. The alphabets of scripts other than Latin are whole.
 * The order is approximate: it only has to tell a frequent letter from a rare one.
 */
const WESTERN = [
  'éèàêçâôîûùëïœ', // French
  'üäöß', // German
  'óáíéñúü', // Spanish
  'ãáçéóíêâúôàõ', // Portuguese
  'èàòìùé', // Italian
  'ëéïèö', // Dutch
  'äåöé', // Swedish, Finnish
  'øåæéö', // Danish, Norwegian
  'áðíóöúþæéý', // Icelandic
  'àéèçóòíú', // Catalan
];
const CENTRAL = [
  'łęąóśżćńź', // Polish
  'íáěéčšřžýůúťňď', // Czech
  'áíéčýžšľúťňôäďó', // Slovak
  'áéöőóíüúű', // Hungarian
  'ăîâşţșț', // Romanian
  'čšžćđ', // Croatian, Slovenian
];
const BALTIC = [
  'āīēšņūļžčģķ', // Latvian
  'ėšųžąčįūę', // Lithuanian
  'äõüöšž', // Estonian
];
const TURKISH = ['ıüşçğöâî'];
const CYRILLIC = [
  'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё', // Russian
  'оаинвтеірслкмдпуязьгбчйхцїжшюєщфґ', // Ukrainian
  'аиоентрсвлкдмпзгучбъцйщхшюжяфь', // Bulgarian
  'аиоенсртјувкдмлпгзбшчцњжћхљђфџ', // Serbian
  'аніеорыстклувдмпяьўгбзчшжцхйэюёф', // Belarusian
];
const GREEK = ['αοιετσνηυρπκμλωςίάόέγήδχθύφβξώζψϊϋΐΰ'];
const HEBREW = ['יוהלארתבשמנםחקדפעצטגסכזןךץף'];
const ARABIC = ['اليمنرتبوهدسعفقكحجةشطصزخأئذضثءغىظآإؤ', 'ایندرمهتبوسلشکگزفخقعجپحچطصغژ'];
const THAI = ['านรกอเงมยลวดทสต่ะปบคิ้หีแจพชใขไุถโื็ธศซูณฟญผัำ์ึฉภษฝฐฮ'];

export type Script = 'LATIN' | 'CYRILLIC' | 'GREEK' | 'HEBREW' | 'ARABIC' | 'THAI' | 'CHINESE' | 'JAPANESE' | 'KOREAN';

export interface LegacyEncoding {
  /** The name that messages and previews show. */
  readonly name: string;
  /** The name for iconv-lite. */
  readonly codec: string;
  readonly script: Script;
  readonly languages: readonly string[];
  /** The bits that this encoding costs before its text is looked at: low if a spreadsheet program writes it today. */
  readonly prior: number;
}

const legacy = (name: string, codec: string, script: Script, languages: readonly string[], prior: number) => ({
  name,
  codec,
  script,
  languages,
  prior,
});

/** The encodings other than UTF that spreadsheets, editors and zip programs have written. */
export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = [
  // Western files are by far the most frequent, and their rivals share many letters with them.
  legacy('windows-1252', 'win1252', 'LATIN', WESTERN, 0),
  legacy('windows-1250', 'win1250', 'LATIN', CENTRAL, 4),
  legacy('windows-1254', 'win1254', 'LATIN', TURKISH, 4),
  legacy('windows-1257', 'win1257', 'LATIN', BALTIC, 5),
  legacy('windows-1251', 'win1251', 'CYRILLIC', CYRILLIC, 2),
  legacy('windows-1253', 'win1253', 'GREEK', GREEK, 3),
  legacy('windows-1255', 'win1255', 'HEBREW', HEBREW, 3),
  legacy('windows-1256', 'win1256', 'ARABIC', ARABIC, 3),
  legacy('windows-874', 'win874', 'THAI', THAI, 4),
  legacy('GBK', 'gb18030', 'CHINESE', [], 2),
  legacy('Big5', 'big5hkscs', 'CHINESE', [], 3),
  legacy('Shift-JIS', 'shiftjis', 'JAPANESE', [], 2),
  legacy('EUC-KR', 'cp949', 'KOREAN', [], 2),
  legacy('EUC-JP', 'eucjp', 'JAPANESE', [], 5),
  legacy('KOI8-R', 'koi8r', 'CYRILLIC', CYRILLIC, 6),
  legacy('Mac Roman', 'macroman', 'LATIN', WESTERN, 7),
  legacy('DOS 850', 'cp850', 'LATIN', WESTERN, 7),
  legacy('DOS 852', 'cp852', 'LATIN', CENTRAL, 10),
  legacy('DOS 866', 'cp866', 'CYRILLIC', CYRILLIC, 6),
  legacy('ISO 8859-2', 'iso88592', 'LATIN', CENTRAL, 8),
];

/** The frequent characters of names and labels in Chinese, simplified. */
export const SIMPLIFIED =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔黑红黄绿蓝紫灰橙粉花草树木叶果苹香蕉桃梨葡萄西瓜菜豆米麦玉狗猫鸟鱼虎狮熊猪羊牛兔鼠鸡鸭鹅鹿狼猴蛇龟虫蝶蜂蚁鲸豹狐车船飞汽自行火轮房屋桥病害健康正常异良恶肿瘤肺炎癌细胞皮肤阴阳未坏缺陷划痕裂缝污染笑怒哀乐惊恐衣服鞋帽包椅桌床灯杯瓶猿';
/** The frequent characters of names and labels in Chinese, traditional. */
export const TRADITIONAL =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運筆黑紅黃綠藍紫灰橙粉花草樹木葉蘋香蕉桃梨葡萄瓜菜豆米麥玉狗貓鳥魚虎獅熊豬羊牛兔鼠雞鴨鵝鹿狼猴蛇龜蟲蝶蜂蟻鯨豹狐車船飛汽火輪房屋橋病害健康常異良惡腫瘤肺炎癌細胞皮膚陰陽未壞缺陷裂縫污染笑怒哀樂驚恐衣服鞋帽包椅桌床燈杯瓶犬';
/** The frequent kanji of names and labels in Japanese. */
export const KANJI =
  '日一国人年大十二本中長出三時行見月後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨会同事自社発者地業方新場員立開手力問代明動京目通言理体田主題意不作用度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終台広住真有口少町料工建空急止送切転研足究楽起着店病質待試族銀早映親験英医仕去味写字答夜音注帰古歌買悪図週室歩風紙黒花春赤青館屋色走秋夏習駅洋旅服夕借曜飲肉貸堂鳥飯勉冬昼茶弟牛魚兄犬猫妹姉漢虎熊馬豚羊鶏兎鹿狼猿狐亀蛇虫蝶蜂象黄緑紫灰桃林森草葉果桜梅松竹米麦豆芋鯨狸鼠獅鯛鮭蟹海苔異常良品不欠陥傷汚割橋船飛機靴帽椅机';
/** The frequent syllables of names and labels in Korean. */
export const HANGUL =
  '이다는의에가을하고를은도지기로한사리나자어아라시해인대그정일서구수전있부스보장상게주과만세여원으조니제동성유것안선거들소오미모진개신마우요공영화비문경관내당양중국회위물호반연차무교관강용실생학계재산음현방분면때명없체발속적했치말상초민강원남여북형바람간업트르드프크그타터토투코카키쿠파포피푸레렌로루랑래러력된될되며면서더라데도된두또란래려령료류률름린림망머먼메며모목몸못무문물미밀박밖반발밝밤방배백번벌법변별병복본봉분불빛빠뿐산살삼새색샌생석설섬성세소속손송수술쉬슬습승시식심십쌍쓰씨아악안알암앙애액야약양얼엄업역열염엽예온옥올왕외요욕우운울웅월위육윤율은음응의익임입잎작잔잡장저적절점접젖조족종좌죄주죽준줄중즉증직질집짜찬참창채책처천철첫청체초촌총최추축출충취층치친칠침칭탁탄태택터통특판팔패편평폐표품풍필하학한할함합항해행향험혈협형혜호혹혼홀황회획효후훈휴흥희고양이강아지호랑토끼곰돼새닭오말쥐뱀여우늑사슴원숭코끼나비벌개미꽃무사과배귤포수딸기복숭빨파노초검흰자동차배행버스병정상암피부폐렴';
