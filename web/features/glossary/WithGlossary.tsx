import { Fragment } from 'react';
import type { EntryId } from './entries';
import { GlossaryLink } from './GlossaryLink';

/** The words in sentences of the server that get a question mark. */
const words: readonly { word: string; entry: EntryId }[] = [
  { word: 'McNemar test', entry: 'mcnemar' },
  { word: 'Holm-corrected', entry: 'holm' },
  { word: "Welch's t-test", entry: 'welch' },
  { word: 'group column', entry: 'group' },
  { word: 'groups', entry: 'group' },
];

const anyWord = new RegExp(`(?<=${words.map(({ word }) => word).join('|')})`);

/** Shows a sentence with a question mark behind the first use of each word that the glossary explains. */
export function WithGlossary({ text }: { text: string }) {
  const explained = new Set<EntryId>();
  return text.split(anyWord).map((piece, index) => {
    const entry = words.find(({ word }) => piece.endsWith(word))?.entry;
    const isNew = entry !== undefined && !explained.has(entry);
    if (isNew) explained.add(entry);
    return (
      <Fragment key={index}>
        {piece}
        {isNew && <GlossaryLink of={entry} />}
      </Fragment>
    );
  });
}
