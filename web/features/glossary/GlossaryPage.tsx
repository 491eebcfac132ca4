import { Page } from '../../components/Page';
import { entries } from './entries';
import classes from './GlossaryPage.module.css';

/** Explains the terms of the other pages, whose question marks lead here. */
export function GlossaryPage() {
  return (
    <Page title="Glossary" meta="Terms used on the pages, with examples and sources">
      {Object.entries(entries).map(([id, { term, text, example, source }]) => (
        // The focus moves here with a question mark's link, so that a screen reader continues with the entry.
        <section key={id} id={id} tabIndex={-1} aria-labelledby={`${id}-term`} className={classes.entry}>
          <h2 id={`${id}-term`}>{term}</h2>
          <p>{text}</p>
          <p className="muted">Example: {example}</p>
          <p className="muted">
            Source: <a href={source.href}>{source.label}</a>
          </p>
        </section>
      ))}
    </Page>
  );
}
