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

/** The preprocessing in TensorFlow.js and in NumPy. */
const PREPARED: Record<Preprocessing, { js: string; python: string }> = {
  rescale: { js: 'images.div(255)', python: 'pixels / 255' },
  imagenet: {
    js: 'images.reverse(3).sub([103.939, 116.779, 123.68])',
    python: 'pixels[..., ::-1] - np.float32([103.939, 116.779, 123.68])',
  },
};

/** How each program decodes a file into the pixels that trained. */
const DECODED: Record<ImageReading, { node: string; browser: string; python: (resampling: string) => string }> = {
  KERAS: {
    node: 'sharp(file, { ignoreIcc: true })',
    browser: `const bitmap = await createImageBitmap(file, { imageOrientation: 'none', colorSpaceConversion: 'none' });
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');`,
    python: resampling => `image = keras.utils.load_img(file, target_size=size, interpolation="${resampling}")`,
  },
  CORRECTED: {
    node: "sharp(file, { autoOrient: true }).flatten({ background: 'white' })",
    browser: `const bitmap = await createImageBitmap(file);
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.fillStyle = 'white'; // behind transparent parts
      context.fillRect(0, 0, bitmap.width, bitmap.height);`,
    python: resampling => `image = ImageOps.exif_transpose(Image.open(file))
    if profile := image.info.get("icc_profile"):
        image = ImageCms.profileToProfile(image, io.BytesIO(profile), ImageCms.createProfile("sRGB"))
    image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image.convert("RGBA"))
    image = image.convert("RGB").resize(size, Image.Resampling.${resampling.toUpperCase()})`,
  },
};

/**
 * Defines `resize` for Node and the browser, with Pillow's arithmetic (trainer/data/resize.ts). Other libraries' resizing gives
 * different pixels.
 */
const RESIZE: Record<Hyperparameters['interpolation'], string> = {
  nearest: `function resize(data, width, height) {
  const channels = data.length / width / height;
  // Added up, not multiplied, as in Pillow: rounding decides between two pixels.
  const centres = length => {
    const found = [];
    for (let at = length / imageSize / 2; found.length < imageSize; at += length / imageSize) found.push(Math.floor(at));
    return found;
  };
  const columns = centres(width);
  return centres(height).flatMap(y =>
    columns.flatMap(x => [0, 1, 2].map(colour => data[channels * (y * width + x) + colour])));
}`,
  bilinear: `function resize(data, width, height) {
  return resizeRows(resizeRows(data, width, height), height, imageSize);
}

// Blends the pixels near each new pixel's centre. The result has rows and columns exchanged.
function resizeRows(data, width, height) {
  const channels = data.length / width / height;
  const scale = width / imageSize;
  const reach = Math.max(scale, 1);
  const result = new Uint8ClampedArray(imageSize * height * 3);
  for (let x = 0; x < imageSize; x++) {
    const centre = (x + 0.5) * scale;
    const first = Math.max(0, Math.trunc(centre - reach + 0.5));
    const end = Math.min(width, Math.trunc(centre + reach + 0.5));
    const weights = [];
    for (let from = first; from < end; from++) weights.push(Math.max(0, 1 - Math.abs(from - centre + 0.5) / reach));
    const total = weights.reduce((a, b) => a + b);
    for (let y = 0; y < height; y++)
      for (let colour = 0; colour < 3; colour++) {
        let sum = 0;
        for (let i = 0; i < weights.length; i++) sum += weights[i] * data[channels * (y * width + first + i) + colour];
        result[3 * (x * height + y) + colour] = sum / total;
      }
  }
  return result;
}`,
};

const IMPORTS: Record<ImageReading, string> = {
  KERAS: `import json
import sys

import keras
import numpy as np`,
  CORRECTED: `import io
import json
import sys

import keras
import numpy as np
from PIL import Image, ImageCms, ImageOps`,
};

/** The files that the README's programs read differently. */
const RARE: Record<ImageReading, string> = {
  KERAS: 'CMYK, 16 bits per channel, transparent GIFs and, in a browser, all transparent images',
  CORRECTED: 'CMYK and 16 bits per channel',
};

const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

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

Input: RGB images of ${imageSize} x ${imageSize}, ${INPUT[preprocessing]}. Output: one probability per class.

These programs read an image as the training did, apart from rare kinds: ${RARE[imageReading]}.

## Node

Run \`npm install @tensorflow/tfjs@4 sharp\`, save this as \`predict.mjs\` beside these files, and run \`node predict.mjs photo.jpg\`:

\`\`\`js
import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import sharp from 'sharp';

const { classes, imageSize } = JSON.parse(readFileSync('labels.json', 'utf8'));
const { modelTopology, weightsManifest } = JSON.parse(readFileSync('model.json', 'utf8'));
const weightData = new Uint8Array(readFileSync('weights.bin')).buffer;
const model = await tf.loadLayersModel({
  load: async () => ({ modelTopology, weightSpecs: weightsManifest[0].weights, weightData }),
});

${RESIZE[interpolation]}

for (const file of process.argv.slice(2)) {
  const { data, info } = await ${DECODED[imageReading].node}
    .removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const images = tf.tensor4d(resize(data, info.width, info.height), [1, imageSize, imageSize, 3], 'float32');
  const probabilities = await model.predict(${PREPARED[preprocessing].js}).data();
  classes.forEach((name, k) => console.log(file, name, (100 * probabilities[k]).toFixed(2), '%'));
}
\`\`\`

## Browser

Save this as \`index.html\` beside these files and serve the folder, for example with \`npx serve\`:

\`\`\`html
<!doctype html>
<meta charset="utf-8">
<title>${architecture}</title>
<input type="file" accept="image/*" multiple disabled>
<pre></pre>
<script src="https://cdn.jsdelivr.net/npm/@tensorflow/tfjs@4.22.0/dist/tf.min.js"></script>
<script type="module">
  const { classes, imageSize } = await (await fetch('labels.json')).json();
  const model = await tf.loadLayersModel('model.json');

${indented(RESIZE[interpolation], '  ')}

  const input = document.querySelector('input');
  input.disabled = false;
  input.onchange = async () => {
    for (const file of input.files) {
      ${DECODED[imageReading].browser}
      context.drawImage(bitmap, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const images = tf.tensor4d(resize(data, width, height), [1, imageSize, imageSize, 3], 'float32');
      const probabilities = await model.predict(${PREPARED[preprocessing].js}).data();
      classes.forEach((name, k) =>
        document.querySelector('pre').append(\`\${file.name} \${name} \${(100 * probabilities[k]).toFixed(2)} %\\n\`));
    }
  };
</script>
\`\`\`

## Keras

Download the run's \`model.h5\` too. Run \`pip install keras tensorflow pillow\`, save this as \`predict.py\` beside these files and
\`model.h5\`, and run \`python predict.py photo.jpg\`:

\`\`\`python
${IMPORTS[imageReading]}

with open("labels.json", encoding="utf-8") as file:
    labels = json.load(file)
size = (labels["imageSize"], labels["imageSize"])
model = keras.models.load_model("model.h5", compile=False)

for file in sys.argv[1:]:
    ${DECODED[imageReading].python(interpolation)}
    pixels = keras.utils.img_to_array(image)[np.newaxis]
    probabilities = model.predict(${PREPARED[preprocessing].python}, verbose=0)[0]
    for name, probability in zip(labels["classes"], probabilities):
        print(file, name, f"{100 * probability:.2f} %")
\`\`\`
`;
