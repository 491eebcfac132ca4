'use client';
import { useLayoutEffect, useRef } from 'react';
import { Section } from '../../components/Section';
import classes from './RunPage.module.css';

/** Nearer to the end than this counts as reading the end. */
const nearEndPixels = 24;

/** The last lines, following the end unless the reader has scrolled up. Text stays text, whatever it contains. */
export function RunLog({ lines }: { lines: string[] }) {
  const box = useRef<HTMLDivElement>(null);
  const following = useRef(true);

  // It is new lines that call for scrolling.
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
    <Section title="Log" note={lines.length >= 200 ? 'the last 200 lines' : undefined}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <div ref={box} role="log" aria-label="Log" tabIndex={0} onScroll={onScroll} className={classes.log}>
        {lines.map((line, index) => (
          // Lines have no identity of their own, and may repeat.
          <Line key={index} line={line} />
        ))}
      </div>
    </Section>
  );
}

/** `ISO time text` with the time of day in the reader's zone. */
function Line({ line }: { line: string }) {
  const space = line.indexOf(' ');
  const at = new Date(line.slice(0, space));
  if (Number.isNaN(at.getTime())) return <div>{line}</div>;
  return (
    <div>
      <time dateTime={at.toISOString()} title={at.toISOString()}>
        {at.toLocaleTimeString('en-GB')}
      </time>
      {line.slice(space + 1)}
    </div>
  );
}
