/**
 * The letters beyond a to z that languages use in names, in lower case, roughly from the most to the least frequent. A reading of
 * unknown bytes is plausible if each name consists of the letters of one language.
 */
export const LATIN_ALPHABETS: readonly string[] = [
  'ãçáéíóêõâúàôü', // Portuguese
  'éèàêçôîûâùëïœüæ', // French
  'óáíñéúü', // Spanish
  'üäöß', // German
  'àèìòéù', // Italian
  'äöåé', // Swedish, Finnish
  'øåæéö', // Danish, Norwegian
  'áíðéöóúþýæ', // Icelandic
  'łęąśóżćńź', // Polish
  'íáěéřčýžšůúďňťó', // Czech
  'áíčéýžšúľťôňäóďŕĺ', // Slovak
  'áéóöőíüúű', // Hungarian
  'ăîâșțşţ', // Romanian
  'čšžćđ', // Croatian, Serbian, Slovenian
  'ışüöçğâ', // Turkish
  'äõüöšž', // Estonian
  'āīēšņļūžčķģ', // Latvian
  'ėšūįųžąčę', // Lithuanian
  'ëç', // Albanian
];

/** Languages whose names seldom have such letters. */
export const SPARSE_ALPHABETS: readonly string[] = [
  'ëéèïóöê', // Dutch
  'àóèéíçúòïü', // Catalan
  'éïçèêñöü', // English
];

/** The letters of scripts of which one language's names rarely need others, from the most to the least frequent. */
export const OTHER_ALPHABETS: readonly string[] = [
  'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё', // Russian
  'оанивертслкдмупязьгбчхйжїщєшюціфґ', // Ukrainian
  'аеиотнрсвдклпмзбяъугщчцжйшхфюь', // Bulgarian
  'аоиенрсјтуквдмплгзбчшцњћљжхфђџќѓѕ', // Serbian, Macedonian
  'αοιετσνηυρπκλςμωγδθχφβξζψάόίέήύώϊϋ', // Greek
  'ויהלאתרשבמנמםןקעחדפגצסטךףזץכ', // Hebrew
  'اليمونترةبدعسفحكقهجشطصخضذزثظغىئءأإآؤگپچژ', // Arabic, Persian
  'านรอก่เงมยล้วดัทสตีิปบคหแจพขใไช์ูะผุถโธซณญศำึฟภืษฝ๊๋็ฉฐฮฎฏฆๆฯ', // Thai
];

/** The syllables that cover most Korean text. */
export const HANGUL =
  '가각간갈감갑강개객거건걸검것게겨격견결경계고곡골곰공과관광교구국군굴권귀귤그극근글금급기길김까껍꼬꽃꿀끼나낙난날남납내냉너널네노녹논농누눈뉴느능니닐다단달닭담당대더덕던데도독돈돌동돼되된두둑둥드든들등디따딸땅때떡또라락란람랑래랜량러런레려력련렬령로록론롱료루류륙르른를름리린림립링마막만말맑맛망매맥머먼메면멸명모목몬몰못몽무묵문물뭉미민밀바박반발밤방배백뱀버번벌범법베벼변별병보복본볼봄봉부북분불붕브블비빈빙빨뼈사산살삼상새색생샤서석선설섬성세센셀소속손솔송쇠수숙순술숨숭쉬스슬습승시식신실심십싱쌀아악안알암압앙앞애액야약양어억언얼엄업에엔여역연열염엽영예오옥온올옷와완왕외요용우운울원월위유육윤은을음응의이익인일임입잎자작잔잠장재쟁저적전절점접정제조족존종좋좌죄주죽준줄중즈즉즐증지직진질집징짜쪽차착찬참창채책처척천철첨첫청체초촌총최추축출충취측층치친칠침카캐커컴컵케코콜콩쿠크큰키타탄탈탑태택터텔토통투트특튼티파판팔패팽퍼페편평폐포폭표푸풀품풍프플피필하학한할함합항해핵행향허험헤현혈협형호혹혼홍화확환활황회획효후훈휴흐흑흔흙희흰히힘';
