import { choiceNames } from '../../lib/choiceNames';
import { isRecord } from '../../lib/isRecord';

interface Fact {
  name: string;
  value: string;
}

/** Hyperparameters that belong together share one line; all others have a line each, so that nothing is left out. */
const groups: { name: string; keys: string[]; words: (get: (key: string) => string) => string }[] = [
  {
    name: 'Optimizer',
    keys: ['optimizer', 'learningRate'],
    words: get => `${choiceNames[get('optimizer')] ?? get('optimizer')}, learning rate ${get('learningRate')}`,
  },
  {
    name: 'Image',
    keys: ['imageSize', 'interpolation'],
    words: get => `${get('imageSize')} × ${get('imageSize')}, ${get('interpolation')}`,
  },
  {
    name: 'Augmentation',
    keys: [
      'rotationRange',
      'widthShiftRange',
      'heightShiftRange',
      'shearRange',
      'zoomRange',
      'horizontalFlip',
      'fillMode',
    ],
    words: get =>
      `rotation ${get('rotationRange')}°, shifts ${get('widthShiftRange')} and ${get('heightShiftRange')}, ` +
      `shear ${get('shearRange')}°, zoom ${get('zoomRange')}, ${get('horizontalFlip') === 'yes' ? 'flip' : 'no flip'}, ` +
      `fill ${get('fillMode')}`,
  },
];

/** Lists every hyperparameter under the name that its form uses. */
export function hyperparameterFacts(values: Record<string, unknown>, schema: Record<string, unknown>): Fact[] {
  const get = (key: string) => inWords(values[key]);
  const grouped = groups.filter(({ keys }) => keys.every(key => key in values));
  const taken = new Set(grouped.flatMap(({ keys }) => keys));
  return [
    ...grouped.map(({ name, words }) => ({ name, value: words(get) })),
    ...Object.keys(values)
      .filter(key => !taken.has(key))
      .map(key => ({
        name: wordIn(schema, key, 'title') ?? key,
        value: (values[key] === 0 && wordIn(schema, key, 'zero')) || get(key),
      })),
  ];
}

/** Returns a text about a hyperparameter from an architecture's schema. */
function wordIn({ properties }: Record<string, unknown>, key: string, name: 'title' | 'zero') {
  const property = isRecord(properties) ? properties[key] : undefined;
  const word = isRecord(property) ? property[name] : undefined;
  return typeof word === 'string' ? word : undefined;
}

/** Formats any JSON value for people. */
export function inWords(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (value === null || value === undefined) return 'none';
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (value instanceof Object) {
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${inWords(inner)}`)
      .join(' · ');
  }
  return String(value);
}
