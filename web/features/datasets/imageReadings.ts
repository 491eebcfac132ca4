import type { ImageReading } from '../../graphql/graphql';

/** The ways to turn files into pixels. Keras' way is first, because results are compared with its numbers. */
export const imageReadings: { reading: ImageReading; label: string; description: string }[] = [
  {
    reading: 'KERAS',
    label: 'As Keras reads them',
    description:
      'Rotation recorded by the camera and colour profiles are ignored, transparency is dropped, 16-bit grey is cut off above 255.',
  },
  {
    reading: 'CORRECTED',
    label: 'Corrected',
    description: 'Turned upright, transparent parts on white, colour profiles applied, 16 bits scaled to 8.',
  },
];
