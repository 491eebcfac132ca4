import type { ImageReading } from '../../graphql/graphql';

/** The ways to turn files into pixels. Keras' way is first, because results are compared with its numbers. */
export const imageReadings: { reading: ImageReading; label: string; description: string }[] = [
  {
    reading: 'KERAS',
    label: 'Same as Keras',
    description: 'Ignores camera rotation and colour profiles, drops transparency, and clips 16-bit grey above 255.',
  },
  {
    reading: 'CORRECTED',
    label: 'Corrected',
    description:
      'Turns images upright, puts transparent parts on white, applies colour profiles, and scales 16 bits to 8.',
  },
];
