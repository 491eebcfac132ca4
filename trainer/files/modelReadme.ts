import type { ImageReading } from '../../common/openImage.ts';
import type { Preprocessing } from '../architectures/architecture.ts';
import type { Hyperparameters } from '../architectures/hyperparameters.ts';
import type { Pretrained } from '../weights/record.ts';

/** The facts that are needed to use a finished model. `labels.json` contains them for programs. */
export type Labels = {
  architecture: string;
  /** The epoch that the weights are from, counted from 1. */
  epoch: number;
  classes: string[];
  /** How the training images were decoded. */
  imageReading: ImageReading;
  imageSize: number;
  interpolation: Hyperparameters['interpolation'];
  channels: 'RGB';
  preprocessing: Preprocessing;
};

const INPUT: Record<Preprocessing, string> = {
  rescale: 'each value divided by 255',
  imagenet: "channels in the order blue, green, red, less ImageNet's means 103.939, 116.779 and 123.68",
};

const SNIPPET: Record<Preprocessing, string> = {
  rescale: 'const input = images.div(255);',
  imagenet: 'const input = images.reverse(3).sub([103.939, 116.779, 123.68]);',
};

const OPENED: Record<ImageReading, string> = {
  KERAS: "sharp('some-image.jpg', { ignoreIcc: true }) // as Keras reads files",
  CORRECTED: "sharp('some-image.jpg', { autoOrient: true }).flatten({ background: 'white' })",
};

/** Resizes the decoded pixels. In one step, sharp would shrink a JPEG while decoding it, which gives different pixels. */
const RESIZED: Record<Hyperparameters['interpolation'], string> = {
  nearest: `const from = (at, length) => Math.floor((at + 0.5) * length / imageSize);
const pixels = Array.from({ length: imageSize * imageSize * 3 }, (_, at) => {
  const [x, y] = [Math.floor(at / 3) % imageSize, Math.floor(at / 3 / imageSize)];
  return data[3 * (from(y, info.height) * info.width + from(x, info.width)) + at % 3];
});`,
  bilinear: `// Close to what trained, which Pillow's bilinear filter gives to the byte.
const pixels = await sharp(data, { raw: info })
  .resize(imageSize, imageSize, { fit: 'fill', kernel: 'linear' }).raw().toBuffer();`,
};

/** Credits the holder of the weights that training started from, as their licence requires. */
const attribution = ({ title, licence }: Pretrained) =>
  licence &&
  `The training started from these weights: ${title}, © ${licence.holder}, [${licence.name}](${licence.url}).`;

/** @param startedFrom the pretrained weights that training started from */
export const modelReadme = (
  { architecture, epoch, classes, imageReading, imageSize, interpolation, preprocessing }: Labels,
  startedFrom?: Pretrained,
) => `# ${architecture}, epoch ${epoch}

${[`Tells ${classes.join(', ')} apart. Trained with Quintet.`, startedFrom && attribution(startedFrom)].filter(Boolean).join(' ')}

- \`model.json\`, \`weights.bin\`: the network, as TensorFlow.js saves it
- \`labels.json\`: class names in the order of the outputs, image size, preprocessing

Input: RGB images of ${imageSize} x ${imageSize}, ${INPUT[preprocessing]}. Output: one probability a class.
In Node (\`npm install @tensorflow/tfjs-node sharp\`), saved as \`predict.mjs\` beside these files:

\`\`\`js
import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-node';
import sharp from 'sharp';

const { classes, imageSize } = JSON.parse(readFileSync('labels.json', 'utf8'));
const model = await tf.loadLayersModel('file://model.json');

const { data, info } = await ${OPENED[imageReading]}
  .removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
${RESIZED[interpolation]}
const images = tf.tensor4d(Float32Array.from(pixels), [1, imageSize, imageSize, 3]);
${SNIPPET[preprocessing]}
const probabilities = await model.predict(input).data();
classes.forEach((name, k) => console.log(name, (100 * probabilities[k]).toFixed(1), '%'));
\`\`\`
`;
