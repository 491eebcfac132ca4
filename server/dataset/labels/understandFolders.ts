import { type Part, partMentioned, partOf } from '../../ground/part.ts';
import { classFolderOf, type FolderRole, type FolderRoles } from './folderRoles.ts';
import { childrenOf, type Folder, isSingle, onlyChild } from './folderTree.ts';

/** One way to understand the folders of an archive. */
export interface FolderReading {
  /** What it means, for a list to choose from: "cat and dog are the classes". */
  readonly title: string;
  readonly roles: FolderRoles;
}

/** What the folders of an archive mean, or the question that only its owner can answer. */
export type Understanding =
  | { readonly kind: 'CLEAR'; readonly reading: FolderReading }
  | { readonly kind: 'AMBIGUOUS'; readonly question: string; readonly readings: readonly FolderReading[] }
  | { readonly kind: 'NO_CLASSES'; readonly reason: string };

/** Names of folders that hold a whole dataset rather than one class. */
const CONTAINERS = words(
  'dataset datasets data database db image images img imgs picture pictures pic pics photo photos raw original originals jpg jpeg png processed cropped resized classes categories all',
);

/** Names of folders beside a dataset: examples, predictions, pictures of a README. */
const STRAYS = words(
  'example examples sample samples demo demos pred preds prediction predictions predict predicted output outputs result results figure figures fig figs doc docs document documentation asset assets static public screenshot screenshots media logo logos icon icons plot plots readme preview previews thumbnail thumbnails thumbs augmented augmentation unlabeled unlabelled notebook notebooks src app web templates extra extras tmp temp backup trash inference',
);

/** Names of folders that hold a picture for each picture of a different folder, or no class in any case. */
const COMPANIONS = words(
  'image images mask masks label labels annotation annotations groundtruth gt jpegimages segmentation',
);

/**
 * Finds the level at which the classes stand, by the shape of the folders and their names. It never guesses: where two readings
 * are plausible, it returns both and a question.
 */
export function understandFolders(folder: Folder): Understanding {
  const children = childrenOf(folder);
  const child = onlyChild(folder);
  if (child) return child.children.size > 0 ? understandOnly(folder, child) : noClasses(folder, child);
  if (children.length === 0) return noClasses(folder);
  return (
    inParts(folder, children) ??
    partsInClasses(children) ??
    besideStrays(folder, children) ??
    classLevel(folder, children)
  );
}

/** A single folder wraps the dataset, unless its images lie directly in it. */
function understandOnly(folder: Folder, child: Folder): Understanding {
  return isSingle(child) ? noClasses(folder, child) : understandFolders(child);
}

function noClasses(folder: Folder, child?: Folder): Understanding {
  const reason = child
    ? `all of its ${child.total} images are in one folder, ${quoted(child)}, but two classes need a folder each`
    : `its ${folder.images} images lie together${folder.path === '' ? '' : ` in ${quoted(folder)}`}, in no class folders`;
  return { kind: 'NO_CLASSES', reason };
}

/**
 * The folders are parts if their names say so and class folders lie below. Names such as `Brain MRI Training` count only if the
 * same class folders lie below several of them. Other folders beside parts are left out.
 */
function inParts(folder: Folder, children: readonly Folder[]): Understanding | null {
  const named = children.flatMap(child => part(child, partOf(child.name)));
  const mentioned = named.length > 1 ? [] : children.flatMap(child => part(child, partMentioned(child.name)));
  const parts = mentioned.length > 1 ? mentioned : named;
  if (parts.length < 2) return null; // a single such name says little: it wraps the classes, or is one
  const withClasses = parts.filter(({ classes }) => classes.length > 0);
  const train = withClasses.filter(one => one.part === 'TRAIN');
  const others = children.filter(child => !parts.some(one => one.folder === child));

  if (parts.length === children.length && withClasses.length === 0 && parts.some(one => one.part === 'TRAIN'))
    return {
      kind: 'NO_CLASSES',
      reason: `${listed(children)} contain images, but no class folders`,
    };
  if (withClasses.length === 0 || train.length > 1) return null;
  if (parts !== named && !shareNames(withClasses.map(({ classes }) => classes))) return null;

  const rivals = others.filter(other => !isSingle(other));
  const reading = partsReading(parts, others);
  if (train.length === 1 && (withClasses.length > 1 || rivals.length === 0) && (train[0]?.classes.length ?? 0) > 1)
    return clear(reading);
  return {
    kind: 'AMBIGUOUS',
    question: `Is ${listed(withClasses.map(one => one.folder))} a part of the split, or a class like ${listed(others.length > 0 ? others : children)}?`,
    readings: [reading, classesReading(folder, children)],
  };
}

interface PartFolder {
  readonly folder: Folder;
  readonly part: Exclude<Part, 'UNUSED'>;
  readonly classes: readonly string[];
}

const part = (folder: Folder, word: Part | undefined): PartFolder[] =>
  word === undefined || word === 'UNUSED'
    ? []
    : [{ folder, part: word, classes: [...classFolderOf(folder).children.keys()] }];

function partsReading(parts: readonly PartFolder[], others: readonly Folder[]): FolderReading {
  const flat = parts.filter(({ classes }) => classes.length === 0).map(one => one.folder);
  const used = parts.filter(({ classes }) => classes.length > 0);
  return {
    title: `${listed(used.map(one => one.folder))} ${used.length === 1 ? 'is a part' : 'are the parts'} of the split`,
    roles: new Map([...used.map(one => [one.folder.path, one.part] as const), ...leaveOut([...others, ...flat])]),
  };
}

/** Classes at the top, each with its own train and test folders. */
function partsInClasses(children: readonly Folder[]): Understanding | null {
  const isPart = ({ name, path }: Folder) => {
    const word = partOf(name);
    return word !== undefined && word !== 'UNUSED' ? ([path, word] as const) : null;
  };
  const branching = children.filter(({ children }) => children.size > 0);
  if (branching.length < 2) return null;
  const parts = branching.flatMap(child => childrenOf(child)).map(one => ({ one, role: isPart(one) }));
  if (!parts.every(({ one, role }) => role !== null && isSingle(one))) return null;
  const roles: [string, FolderRole][] = children.map(({ path }) => [path, 'CLASS']);
  for (const { role } of parts) if (role) roles.push([role[0], role[1] as FolderRole]);
  return clear({ title: `${listed(children)} are the classes, each with its own parts`, roles: new Map(roles) });
}

/** One folder holds the dataset, and beside it lie examples, predictions or the pictures of a README. */
function besideStrays(folder: Folder, children: readonly Folder[]): Understanding | null {
  const inner = children.filter(child => !isSingle(child));
  const holders = inner.filter(child => !isStray(child));
  const [holder] = holders;
  if (!holder) return null;
  if (holders.length > 1) return severalHolders(folder, children, holders);
  const within = understandFolders(holder);
  if (within.kind === 'NO_CLASSES') return null;
  const others = children.filter(child => child !== holder);
  const readings = (within.kind === 'CLEAR' ? [within.reading] : within.readings).map(reading => ({
    title: reading.title,
    roles: new Map([...reading.roles, ...leaveOut(others)]),
  }));
  const [first] = readings;
  if (within.kind === 'CLEAR' && first && (isContainer(holder) || others.every(isStray))) return clear(first);
  if (within.kind === 'AMBIGUOUS' && others.every(isStray)) return { ...within, readings };
  return {
    kind: 'AMBIGUOUS',
    question: `Are ${listed(children)} the classes, or do the classes lie in ${quoted(holder)}?`,
    readings: [...readings, classesReading(folder, children)],
  };
}

/** Several folders branch: they may be parts without a usual name, a hierarchy of classes, or several datasets. */
function severalHolders(folder: Folder, children: readonly Folder[], holders: readonly Folder[]): Understanding {
  const within = holders.map(holder => understandFolders(holder));
  const merged: FolderReading = {
    title: `The folders below ${listed(holders)} are the classes, and folders of the same name are one class`,
    roles: new Map([
      ...holders.map(holder => [classFolderOf(holder).path, 'CLASSES'] as const),
      ...leaveOut(children.filter(child => !holders.includes(child))),
    ]),
  };
  const apart = within.flatMap((one, index) =>
    one.kind === 'CLEAR'
      ? [
          {
            title: `Only ${quoted(holders[index] as Folder)} is the dataset`,
            roles: new Map([...one.reading.roles, ...leaveOut(children.filter(child => child !== holders[index]))]),
          },
        ]
      : [],
  );
  return {
    kind: 'AMBIGUOUS',
    question: `Several folders contain folders of images: ${listed(holders)}. Which of the folders are the classes?`,
    readings: [classesReading(folder, children), merged, ...(holders.length <= MOST_DATASETS ? apart : [])],
  };
}

/** More folders than this are hardly a choice of datasets. */
const MOST_DATASETS = 4;

/** Every folder is a class, unless names of several suggest otherwise. */
function classLevel(folder: Folder, children: readonly Folder[]): Understanding {
  const doubtful = children.filter(child => isDoubtful(child, children));
  if (doubtful.length === 0) return clear(classesReading(folder, children));
  const rest = children.filter(child => !doubtful.includes(child));
  const without = {
    title: `${listed(rest)} are the classes, without ${listed(doubtful)}`,
    roles: new Map<string, FolderRole>([[folder.path, 'CLASSES'], ...leaveOut(doubtful)]),
  };
  return {
    kind: 'AMBIGUOUS',
    question: `${doubtful.length === 1 ? 'Is' : 'Are'} ${listed(doubtful)} ${doubtful.length === 1 ? 'a class' : 'classes'}, or should ${doubtful.length === 1 ? 'it' : 'they'} be left out?`,
    readings: [...(rest.length > 1 ? [without] : []), classesReading(folder, children)],
  };
}

const classesReading = (folder: Folder, children: readonly Folder[]): FolderReading => ({
  title: `${listed(children)} are the classes`,
  roles: new Map([[folder.path, 'CLASSES']]),
});

const clear = (reading: FolderReading): Understanding => ({ kind: 'CLEAR', reading });

/** Returns whether two thirds of the smaller of two lists of class folders are in the other. */
function shareNames(lists: readonly (readonly string[])[]): boolean {
  const [first, ...others] = lists.map(list => new Set(list.map(name => name.toLowerCase())));
  if (!first || others.length === 0) return false;
  return others.every(other => {
    const both = [...other].filter(name => first.has(name)).length;
    return both > 0 && both * 3 >= Math.min(other.size, first.size) * 2;
  });
}

/**
 * A folder called `samples` among two or three classes is doubtful. Among many classes of its size it is one of them: ImageNet
 * has a class `notebook`.
 */
function isDoubtful(folder: Folder, siblings: readonly Folder[]): boolean {
  if (!isStray(folder) && !isCompanion(folder)) return false;
  const average = siblings.reduce((sum, { total }) => sum + total, 0) / siblings.length;
  return siblings.length < MANY_CLASSES || folder.total * 5 < average;
}

const MANY_CLASSES = 10;

const isStray = ({ name }: Folder) => tokens(name).some(word => STRAYS.has(word));
const isCompanion = ({ name }: Folder) => tokens(name).length > 0 && tokens(name).every(word => COMPANIONS.has(word));
const isContainer = ({ name }: Folder) => tokens(name).some(word => CONTAINERS.has(word));

const tokens = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const leaveOut = (folders: readonly Folder[]) => folders.map(({ path }) => [path, 'LEFT_OUT'] as const);

const quoted = ({ name }: Folder) => `${name}/`;

/** Lists the first folders and counts the others. */
function listed(folders: readonly Folder[]): string {
  const names = folders.slice(0, 4).map(quoted);
  const more = folders.length - names.length;
  if (more > 0) return `${names.join(', ')} and ${more} more`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}
