import iconv from 'iconv-lite';

// Makes CSVs as strangers make them, with what they mean. Everything derives from one seed.

export interface Example {
  /** The paths in the archive. */
  readonly paths: readonly string[];
  readonly csvPath: string;
  readonly csv: Buffer;
  /** The label and the part of each file that has a label. */
  readonly truth: ReadonlyMap<string, string>;
  readonly description: string;
}

const ENCODINGS: readonly (readonly [string, string, readonly string[]])[] = [
  ['UTF-8', 'utf8', ['cat', 'dog', 'owl']],
  ['UTF-8', 'utf8', ['Grün', 'Blau', 'Weiß']],
  ['UTF-8', 'utf8', ['猫', '狗', '鸟']],
  ['UTF-8 with BOM', 'utf8-bom', ['кот', 'пёс', 'сова']],
  ['UTF-16 LE', 'utf16le-bom', ['chat', 'éléphant', 'été']],
  ['UTF-16 BE', 'utf16be-bom', ['kočka', 'pes', 'medvěd']],
  ['UTF-16 LE without BOM', 'utf16le', ['cat', 'Käfer', 'dog']],
  ['UTF-16 BE without BOM', 'utf16be', ['cat', 'Käfer', 'dog']],
  ['windows-1252', 'win1252', ['Bär', 'Büffel', 'Hund']],
  ['windows-1252', 'win1252', ['éléphant', 'zèbre', 'chien']],
  ['windows-1252', 'win1252', ['león', 'ratón', 'niño']],
  ['windows-1252', 'win1252', ['maçã', 'pêra', 'limão']],
  ['windows-1251', 'win1251', ['кот', 'пёс', 'лошадь']],
  ['windows-1251', 'win1251', ['норма', 'пневмония', 'опухоль']],
  ['KOI8-R', 'koi8r', ['кошка', 'собака', 'корова']],
  ['DOS 866', 'cp866', ['кошка', 'собака', 'корова']],
  ['windows-1250', 'win1250', ['żółw', 'słoń', 'pies']],
  ['windows-1250', 'win1250', ['kočka', 'kůň', 'liška']],
  ['windows-1253', 'win1253', ['γάτα', 'σκύλος', 'άλογο']],
  ['windows-1254', 'win1254', ['kuş', 'ağaç', 'çiçek']],
  ['windows-1255', 'win1255', ['חתול', 'כלב', 'סוס']],
  ['windows-1256', 'win1256', ['قط', 'كلب', 'حصان']],
  ['DOS 850', 'cp850', ['éléphant', 'zèbre', 'chien']],
  ['Mac Roman', 'macroman', ['Bär', 'Büffel', 'Hund']],
  ['GBK', 'gbk', ['猫', '狗', '鸟']],
  ['GBK', 'gbk', ['苹果', '香蕉', '葡萄']],
  ['Big5', 'big5', ['貓', '狗', '鳥']],
  ['Big5', 'big5', ['蘋果', '香蕉', '葡萄']],
  ['Shift-JIS', 'shiftjis', ['犬', '猫', '鳥']],
  ['Shift-JIS', 'shiftjis', ['りんご', 'バナナ', 'ぶどう']],
  ['EUC-KR', 'cp949', ['고양이', '강아지', '새']],
];

const HEADERS = {
  file: [
    'file',
    'filename',
    'file_name',
    'File Name',
    'image',
    'image_id',
    'image_path',
    'img',
    'img_path',
    'path',
    'filepath',
    'ID',
  ],
  label: [
    'class',
    'label',
    'Labels',
    'category',
    'target',
    'class_name',
    'species',
    'breed',
    'diagnosis',
    'Class Name',
  ],
  split: ['split', 'set', 'subset', 'partition', 'Usage', 'phase'],
  group: ['group', 'patient', 'patient_id', 'subject', 'person'],
} as const;

const PARTS = [
  ['train', 'TRAIN'],
  ['Training', 'TRAIN'],
  ['val', 'VALIDATION'],
  ['valid', 'VALIDATION'],
  ['Validation', 'VALIDATION'],
  ['TEST', 'TEST'],
] as const;

const MISSING = ['', 'NaN', 'nan', 'NA', 'N/A', 'null', 'None'];

export function generate(seed: number): Example {
  const random = mulberry(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const chance = (probability: number) => random() < probability;

  const [encoding, codec, words] = pick(ENCODINGS);
  const labels = words.slice(0, chance(0.5) ? 2 : 3);
  const folder = pick(['', 'images/', 'data/images/', 'My Pictures/', 'data/']);
  const csvFolder = folder.startsWith('data/') && chance(0.5) ? 'data/' : '';
  const foreign = chance(0.25) ? `${pick(labels)}_` : '';
  const count = labels.length * (3 + Math.floor(random() * 6));
  const files = Array.from({ length: count }, (_, index) => ({
    path: `${folder}${foreign}${pick(['img', 'IMG_', 'scan ', 'p%20'])}${seed % 7}_${index}.${pick(['jpg', 'JPG', 'png'])}`,
    label: labels[index % labels.length] as string,
  }));
  // A second file of the same name in a different folder makes base names ambiguous.
  const hasTwin = chance(0.08);
  const form = pick([
    'path',
    'path',
    'base',
    'base',
    'absolute',
    'windows',
    'case',
    'stem',
    'url',
    'dot',
    'slash',
    'elsewhere',
    'relative',
  ]);
  const spell = (path: string) => spellAs(form, path, csvFolder);

  const columns: { name: string; cells: string[] }[] = [];
  const add = (name: string, cells: string[]) => columns.push({ name, cells });
  const isBlank = files.map(() => chance(0.06));
  const twoLeft = new Set(files.filter((_, index) => !isBlank[index]).map(({ label }) => label)).size > 1;
  const isAbsent = files.map(() => chance(0.05));
  const twin = hasTwin && !isAbsent[0] ? files[0] : undefined;
  const blankWord = pick(MISSING);
  const parts = files.map(() => pick(PARTS));
  const hasSplit = chance(0.3);
  add(
    pick(HEADERS.file),
    files.map(({ path }) => spell(path)),
  );
  add(
    pick(HEADERS.label),
    files.map(({ label }, index) =>
      twoLeft && isBlank[index] ? blankWord : chance(0.1) ? respell(label, random) : label,
    ),
  );
  if (hasSplit)
    add(
      pick(HEADERS.split),
      parts.map(([word]) => word),
    );
  const headless = chance(0.12);
  if (!headless && chance(0.2))
    add(
      pick(HEADERS.group),
      files.map((_, index) => `p${index >> 1}`),
    );
  if (!headless && chance(0.4))
    add(
      'note, long',
      files.map(() => pick(['a, b', 'he said "no"', 'two\nlines', 'x;y', '', 'plain'])),
    );
  if (!headless && chance(0.3))
    add(
      'width',
      files.map(() => String(100 + Math.floor(random() * 500))),
    );
  if (!headless && chance(0.2))
    add(
      '',
      files.map((_, index) => String(index)),
    );
  if (!headless && chance(0.2))
    add(
      'quality',
      files.map(() => pick(['good', 'bad'])),
    );
  shuffle(columns, random);

  const delimiter = pick([',', ',', ';', '\t', '|']);
  const end = pick(['\n', '\r\n', '\r']);
  const quoteAll = chance(0.3);
  const cell = (text: string) =>
    quoteAll || text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const line = (cells: readonly string[]) => cells.map(cell).join(delimiter);
  const preamble = headless ? 'none' : pick(['none', 'none', 'none', 'blank', 'comment', 'sep', 'both']);
  const lines = [
    ...({
      none: [],
      blank: ['', ''],
      comment: ['# made by hand, "twice'],
      sep: [`sep=${delimiter}`],
      both: ['', '# note'],
    }[preamble] ?? []),
    ...(headless ? [] : [line(columns.map(({ name }) => name))]),
    ...files.flatMap((_, row) => [line(columns.map(({ cells }) => cells[row] ?? '')), ...(chance(0.02) ? [''] : [])]),
  ];
  const text = lines.join(end) + (chance(0.7) ? end : '');

  const truth = new Map<string, string>();
  for (const [index, { path, label }] of files.entries())
    if (!isAbsent[index] && !(twoLeft && isBlank[index]))
      truth.set(path, `${label} ${hasSplit ? parts[index]?.[1] : null}`);
  return {
    paths: [
      ...files.filter((_, index) => !isAbsent[index]).map(({ path }) => path),
      ...(twin ? [`other/${twin.path.slice(folder.length)}`] : []),
    ],
    csvPath: `${csvFolder}labels.${pick(['csv', 'csv', 'CSV'])}`,
    csv: encode(text, codec),
    truth,
    description: `${encoding}, ${JSON.stringify(delimiter)}, ${JSON.stringify(end)}, names by ${form}, ${headless ? 'no header' : preamble}, ${twin ? 'twin, ' : ''}${JSON.stringify(text.slice(0, 300))}`,
  };
}

function spellAs(form: string, path: string, csvFolder: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  switch (form) {
    case 'base':
      return base;
    case 'absolute':
      return `/home/me/work/${path}`;
    case 'windows':
      return `C:\\Users\\me\\${path.replaceAll('/', '\\')}`;
    case 'case':
      return path.toUpperCase();
    case 'stem':
      return base.replace(/\.[^.]*$/, '');
    case 'url':
      return encodeURI(path);
    case 'dot':
      return `./${path}`;
    case 'slash':
      return `/${path}`;
    case 'elsewhere':
      return `somewhere/${base}`;
    case 'relative':
      return path.startsWith(csvFolder) ? path.slice(csvFolder.length) : path;
    default:
      return path;
  }
}

/** Spaces and decomposed letters change nothing. Legacy encodings have no decomposed letters. */
const respell = (label: string, random: () => number): string => (random() < 0.5 ? ` ${label}` : `${label}  `);

function encode(text: string, codec: string): Buffer {
  const [name = codec, bom] = codec.split('-');
  return iconv.encode(text, name, { addBOM: bom === 'bom' });
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other] as T, items[last] as T];
  }
}

/** Mulberry32, a generator of 32 bits of state. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
