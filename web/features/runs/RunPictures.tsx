import { Section } from '../../components/Section';
import type { RunDetailsFragment } from '../../graphql/graphql';
import classes from './RunPage.module.css';

/** Captions of the trainers' own pictures; others are captioned with their name. */
const captions: Record<string, string> = {
  'augmentation.png': 'Training images before and after augmentation.',
};

/** Shows the pictures that a run uploaded. */
export function RunPictures({ run: { artifacts } }: { run: RunDetailsFragment }) {
  const pictures = artifacts.filter(({ kind }) => kind === 'PICTURE');
  if (pictures.length === 0) return null;
  return (
    <Section title="Pictures">
      <div className={classes.pictures}>
        {pictures.map(({ id, name, url }) => (
          <figure key={id}>
            <img src={url} alt={captions[name] ?? name} loading="lazy" />
            <figcaption className="muted">{captions[name] ?? name}</figcaption>
          </figure>
        ))}
      </div>
    </Section>
  );
}
