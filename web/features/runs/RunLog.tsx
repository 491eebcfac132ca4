'use client';
import { useLayoutEffect, useRef } from 'react';
import { Section } from '../../components/Section';
import type { LogLineFragment } from '../../graphql/graphql';
import classes from './RunPage.module.css';
import { mostLines } from './runEvents';

/** A scroll position this close to the end counts as the end. */
const nearEndPixels = 24;

/** Shows the last lines and follows the end unless the reader has scrolled up. Lines are never rendered as HTML. */
export function RunLog({ lines }: { lines: readonly LogLineFragment[] }) {
  const box = useRef<HTMLDivElement>(null);
  const following = useRef(true);

  // Only new lines require scrolling.
  useLayoutEffect(() => {
    if (box.current && following.current) box.current.scrollTop = box.current.scrollHeight;
  }, [lines]);

  function onScroll() {
    const element = box.current;
    if (!element) return;
    following.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEndPixels;
  }

  if (lines.length === 0) return null;
  return (
    <Section title="Log" note={lines.length >= mostLines ? `the last ${mostLines} lines` : undefined}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <div ref={box} role="log" aria-label="Log" tabIndex={0} onScroll={onScroll} className={classes.log}>
        {lines.map(line => (
          <Line key={line.number} line={line} />
        ))}
      </div>
    </Section>
  );
}

/** Shows a line with the time of day in the reader's time zone. */
function Line({ line: { at, text } }: { line: LogLineFragment }) {
  return (
    <div>
      <time dateTime={at} title={at}>
        {new Date(at).toLocaleTimeString('en-GB')}
      </time>
      {text}
    </div>
  );
}
