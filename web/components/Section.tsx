'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './Section.module.css';

interface SectionProps {
  title: string;
  /** A link beside the title that explains it. */
  help?: ReactNode;
  /** A short explanation beside the title. */
  note?: ReactNode;
  /** The fragment of addresses that link here. */
  id?: string;
  children: ReactNode;
}

export function Section({ title, help, note, id, children }: SectionProps) {
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The browser looked for the fragment before the section was rendered.
    if (id && window.location.hash === `#${id}`) section.current?.scrollIntoView();
  }, [id]);
  return (
    <section ref={section} id={id} tabIndex={id ? -1 : undefined} aria-labelledby={heading} className={classes.section}>
      <div className={classes.head}>
        <div className={classes.title}>
          <h2 id={heading}>{title}</h2>
          {help}
        </div>
        {note && <span className={classes.note}>{note}</span>}
      </div>
      {children}
    </section>
  );
}

/** Places two sections or figures side by side, or below each other on a phone. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>;
}
