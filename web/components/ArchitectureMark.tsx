import type { ReactNode } from 'react';
import { appearanceOf, colourOf, type Mark, shadeOf } from '../lib/architecture';

const shapes: Record<Mark, ReactNode> = {
  circle: <circle r="5" />,
  square: <rect x="-4.5" y="-4.5" width="9" height="9" />,
  triangle: <path d="M0-5.5 5.4 4.5H-5.4Z" />,
  diamond: <path d="M0-6 5 0 0 6-5 0Z" />,
  star: <path d="M0-6 1.6-1.9 6-1.8 2.6.9 3.7 5.2 0 2.7-3.7 5.2-2.6.9-6-1.8-1.6-1.9Z" />,
  ring: <path fillRule="evenodd" d="M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0M-3 0a3 3 0 1 1 6 0a3 3 0 1 1-6 0" />,
};

/** The sign of an architecture, beside its name: colour is never the only difference. */
export function ArchitectureMark({ of: key, shade = 0, size = 10 }: { of: string; shade?: number; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-6 -6 12 12"
      fill={shadeOf(colourOf(key), shade)}
      aria-hidden="true"
      style={{ verticalAlign: -1, marginRight: 8, flex: 'none' }}
    >
      {shapes[appearanceOf(key).mark]}
    </svg>
  );
}
