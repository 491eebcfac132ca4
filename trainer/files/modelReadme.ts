/** What a person needs to use a finished model, as `labels.json` beside it says it to programs. */
export type Labels = {
  architecture: string;
  /** The epoch whose weights these are, from 1. */
  epoch: number;
  classes: string[];
  imageSize: number;
  interpolation: string;
  channels: 'RGB';
  rescale: string;
};

export const modelReadme = ({ architecture, epoch, classes, imageSize }: Labels) => `# ${architecture}, epoch ${epoch}

Tells ${classes.join(', ')} apart. Trained with Quintet.

- \`model.json\`, \`weights.bin\`: the network, as TensorFlow.js saves it
- \`labels.json\`: class names in the order of the outputs, image size, preprocessing

Input: RGB images of ${imageSize} x ${imageSize}, each value divided by 255. Output: one probability a class.
In Node (\`npm install @tensorflow/tfjs-node sharp\`):

\`\`\`js
import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-node';
import sharp from 'sharp';

const { classes, imageSize } = JSON.parse(readFileSync('labels.json', 'utf8'));
const model = await tf.loadLayersModel('file://model.json');

const pixels = await sharp('some-image.jpg')
  .resize(imageSize, imageSize, { fit: 'fill', kernel: 'nearest' })
  .removeAlpha().toColourspace('srgb').raw().toBuffer();
const input = tf.tensor4d(Float32Array.from(pixels, value => value / 255), [1, imageSize, imageSize, 3]);
const probabilities = await model.predict(input).data();
classes.forEach((name, k) => console.log(name, (100 * probabilities[k]).toFixed(1), '%'));
\`\`\`
`;
