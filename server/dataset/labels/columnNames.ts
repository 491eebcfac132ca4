export type Role = 'FILE' | 'LABEL' | 'SPLIT' | 'GROUP';

/** The usual names of columns, the clearest first, in small letters and without anything but letters and digits. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  FILE: (
    'file filename filenames files image images path paths filepath filepaths imagepath imgpath imagefile imgfile ' +
    'imagefilename imagename imgname img imgs picture pictures pic photo photos fullpath relpath relativepath filelocation ' +
    'location uri url imageuri imageurl src imageid imgid photoid pictureid fileid idcode id key uuid name slide scan frame ' +
    'jpg jpeg png input'
  ).split(' '),
  LABEL: (
    'class label category target classes labels categories targets classname labelname categoryname targetname classlabel ' +
    'species speciesname breed breedname diagnosis dx disease condition emotion groundtruth gt truth annotation tag tags ' +
    'variety genus family kind type level grade severity classid labelid categoryid targetid classindex classidx labelidx y ' +
    'output finding findings findinglabels result name'
  ).split(' '),
  SPLIT:
    'split splits partition subset datasplit splitname traintestsplit traintest trainvaltest evaluationstatus'.split(
      ' ',
    ),
  GROUP: (
    'group groupid groups patient patientid patientname subject subjectid person personid individual individualid participant ' +
    'participantid case caseid lesion lesionid film filmid movie movieid video videoid clip clipid session sessionid sequence ' +
    'sequenceid studyid identity identityid speaker animalid plantid specimen specimenid user userid author'
  ).split(' '),
};

/** The names of columns that are a split only if their values are. */
const POSSIBLE_SPLIT = 'set dataset phase usage part mode fold purpose stage datasettype settype kind type group'.split(
  ' ',
);

/** The names of columns that say of each image whether it belongs to the part. */
const MEMBERSHIP = {
  TRAIN: 'istrain istraining train training intrain isintrain trainset'.split(' '),
  VALIDATION: 'isvalid isval isvalidation valid val validation isdev dev'.split(' '),
  TEST: 'istest istesting test testing intest isholdout holdout testset'.split(' '),
} as const;

/** Names of columns that locate something within an image. */
const BOXES = /^(xmin|xmax|ymin|ymax|x1|y1|x2|y2|xtl|ytl|xbr|ybr|bbox|bboxes|boundingbox|box|bboxx|bboxy|bboxw|bboxh)$/;

/** Returns a column's name without case, spaces, dashes and underscores. */
export const keyOf = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Returns how clearly a name stands for a role: 0 is the clearest, and -1 means that it does not. */
export const rankAs = (role: Role, name: string): number => NAMES[role].indexOf(keyOf(name));

export const isPossibleSplit = (name: string): boolean => POSSIBLE_SPLIT.includes(keyOf(name));

export const membershipOf = (name: string): keyof typeof MEMBERSHIP | null => {
  const key = keyOf(name);
  const parts = ['TRAIN', 'VALIDATION', 'TEST'] as const;
  return parts.find(part => MEMBERSHIP[part].some(known => known === key)) ?? null;
};

export const isBox = (name: string): boolean => BOXES.test(keyOf(name));

/** Returns whether a text is the usual name of any column, so that it is in a header and not in a row. */
export const isColumnName = (text: string): boolean =>
  (['FILE', 'LABEL', 'SPLIT', 'GROUP'] as const).some(role => rankAs(role, text) >= 0);

/** Returns the usual names of a column for a message, such as `file (or filename, image, path, id)`. */
export const usualNames = (role: Role): string =>
  ({
    FILE: 'file (or filename, image, path, id)',
    LABEL: 'class (or label)',
    SPLIT: 'split',
    GROUP: 'group',
  })[role];
