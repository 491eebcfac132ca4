'use client';
import { useId, useState } from 'react';
import { Button } from '../../components/Button';
import type { RunFieldsQuery } from '../../graphql/graphql';
import { QueryHelp } from './QueryHelp';
import classes from './RunsPage.module.css';

interface QueryFormProps {
  query: string;
  /** The server's message about why the query cannot be read. */
  failure: string | undefined;
  fields: RunFieldsQuery['runFields'];
  onAsk: (query: string) => void;
}

/** Submits explicitly rather than with every letter, because half a query is invalid. */
export function QueryForm({ query, failure, fields, onAsk }: QueryFormProps) {
  const [text, setText] = useState(query);
  const [asked, setAsked] = useState(query);
  // Links and selections on axes change the query as well. The form is kept, and with it the focus.
  if (query !== asked) {
    setAsked(query);
    setText(query);
  }
  const [helping, setHelping] = useState(false);
  const failureId = useId();
  const helpId = useId();
  return (
    <search>
      <form
        className={classes.query}
        onSubmit={event => {
          event.preventDefault();
          onAsk(text.trim());
        }}
      >
        <input
          type="search"
          aria-label="Find runs"
          aria-invalid={failure !== undefined}
          aria-describedby={failure ? failureId : undefined}
          placeholder="architecture = augmented and val_accuracy > 0.7"
          value={text}
          onChange={event => setText(event.target.value)}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
        />
        <Button type="submit">Find</Button>
        <Button aria-expanded={helping} aria-controls={helpId} onClick={() => setHelping(!helping)}>
          Query help
        </Button>
      </form>
      {failure && (
        <p id={failureId} role="alert" className={classes.refusal}>
          {failure}
        </p>
      )}
      <div id={helpId} hidden={!helping}>
        {helping && <QueryHelp fields={fields} />}
      </div>
    </search>
  );
}
