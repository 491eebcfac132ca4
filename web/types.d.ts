import 'react';

declare module 'react' {
  /** Custom properties may be set on elements, as CSS has it. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
