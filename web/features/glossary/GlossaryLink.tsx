import { Link } from '../../components/Link';
import { type EntryId, entries } from './entries';
import classes from './GlossaryLink.module.css';

/** A question mark beside a term that leads to its entry in the glossary. */
export function GlossaryLink({ of }: { of: EntryId }) {
  const { term } = entries[of];
  return (
    <Link
      href={`/glossary#${of}`}
      className={classes.help}
      aria-label={`${term} in the glossary`}
      title={`Explains “${term}” in the glossary.`}
    >
      ?
    </Link>
  );
}
