interface Entry {
  term: string;
  text: string;
  example: string;
  source: { label: string; href: string };
}

/** The explained terms by their fragment in the glossary's address, in the order in which the page lists them. */
export const entries = {
  protocol: {
    term: 'Protocol',
    text: 'The settings that all runs of an experiment share: the images and their split, the seeds, and the rule that picks the best epoch. If only the architectures differ, a difference in accuracy comes from them or from chance.',
    example: 'Five architectures train on the same 4,800 images with seeds 1, 2 and 3.',
    source: {
      label: 'Bouthillier et al. 2021, Accounting for Variance in Machine Learning Benchmarks',
      href: 'https://arxiv.org/abs/2103.03098',
    },
  },
  part: {
    term: 'Part',
    text: 'A split divides a dataset into parts. Networks learn from training images, validation images pick the best epoch, and test images give a final score. Unused images play no role.',
    example: 'Of 300 images, 198 are training, 99 validation and 3 unused.',
    source: {
      label: 'Hastie, Tibshirani and Friedman 2009, The Elements of Statistical Learning, section 7.2',
      href: 'https://hastie.su.domains/ElemStatLearn/',
    },
  },
  group: {
    term: 'Group',
    text: 'Images that are related, and therefore tend to be right or wrong together. They tell less than the same number of unrelated images, so intervals that ignore groups are too narrow. A group column in the CSV names the group of each image.',
    example: 'All frames of one film form a group, or all photographs of one patient.',
    source: {
      label: 'Cameron, Gelbach and Miller 2008, Bootstrap-Based Improvements for Inference with Clustered Errors',
      href: 'https://doi.org/10.1162/rest.90.3.414',
    },
  },
  seed: {
    term: 'Seed',
    text: 'The number from which all randomness of a training derives: initial weights, order of images, dropout and augmentation. Runs that differ only in their seed show how much results vary at random.',
    example: 'With seeds 1, 2 and 3 one architecture reaches 73.1, 74.0 and 74.6 %.',
    source: {
      label: 'Bouthillier et al. 2021, Accounting for Variance in Machine Learning Benchmarks',
      href: 'https://arxiv.org/abs/2103.03098',
    },
  },
  'best-epoch': {
    term: 'Best epoch and headline',
    text: 'The best epoch is the one whose results count for a run. The headline is the rule that picks it: highest validation accuracy, lowest validation loss, or last epoch. A score on the images that picked the epoch is slightly optimistic.',
    example: 'Validation accuracy peaks at epoch 12 of 30, so the results of epoch 12 count.',
    source: {
      label: 'Prechelt 2012, Early Stopping — But When?',
      href: 'https://doi.org/10.1007/978-3-642-35289-8_5',
    },
  },
  overfitting: {
    term: 'Overfitting',
    text: 'A network that overfits memorizes its training images instead of learning what they have in common. Training accuracy keeps rising while validation loss rises as well.',
    example: 'Training accuracy is 98 %, but validation accuracy only 70 %: a gap of 28 points.',
    source: {
      label: 'Goodfellow, Bengio and Courville 2016, Deep Learning, section 5.2',
      href: 'https://www.deeplearningbook.org/contents/ml.html',
    },
  },
  chance: {
    term: 'Chance',
    text: 'The accuracy of always guessing the largest class. It needs no network, so a useful network is significantly better.',
    example: 'If 40 of 100 validation images belong to the largest class, chance is 40 %.',
    source: {
      label: 'scikit-learn, DummyClassifier',
      href: 'https://scikit-learn.org/stable/modules/generated/sklearn.dummy.DummyClassifier.html',
    },
  },
  interval: {
    term: 'Interval',
    text: 'A 95 % interval shows how precise an accuracy is: fewer images give a wider interval. Quintet uses the Wilson interval for unrelated images. For groups, it uses the bootstrap, which resamples whole groups 10,000 times.',
    example: '80 of 100 images are right: 80 %, with a Wilson interval from 71.1 to 86.7 %.',
    source: {
      label: 'Wilson 1927, Probable Inference, the Law of Succession, and Statistical Inference',
      href: 'https://doi.org/10.1080/01621459.1927.10502953',
    },
  },
  significant: {
    term: 'Significant',
    text: 'The p-value is the probability of a difference at least as large if both networks were equally good. Below 0.05 the difference is called significant. Otherwise it could be chance.',
    example: 'With p = 0.53, about every second comparison of equal networks differs as much.',
    source: {
      label: 'Wasserstein and Lazar 2016, The ASA Statement on p-Values',
      href: 'https://doi.org/10.1080/00031305.2016.1154108',
    },
  },
  mcnemar: {
    term: 'McNemar’s test',
    text: 'A test for two networks on the same images. It counts the images that only one of them gets right: between equally good networks, these split like tosses of a fair coin.',
    example: 'Only VGG16 right: 9, only Baseline right: 4. This could be chance (p = 0.27).',
    source: {
      label:
        'Dietterich 1998, Approximate Statistical Tests for Comparing Supervised Classification Learning Algorithms',
      href: 'https://doi.org/10.1162/089976698300017197',
    },
  },
  holm: {
    term: 'Holm’s method',
    text: 'Among many comparisons, some look significant by chance. Holm’s method raises the p-values so that the probability of even one false alarm stays at 5 % or less.',
    example: 'For three pairs, p = 0.01, 0.02 and 0.04 become 0.03, 0.04 and 0.04.',
    source: {
      label: 'Holm 1979, A Simple Sequentially Rejective Multiple Test Procedure',
      href: 'https://www.jstor.org/stable/4615733',
    },
  },
  welch: {
    term: 'Welch’s t-test',
    text: 'A test for two architectures with three or more seeds each. It compares their mean accuracies with how much the accuracies vary between seeds, which may differ between the two.',
    example: '70, 71 and 72 % compared with 74, 75 and 76 %: significant (p = 0.008).',
    source: {
      label: 'Welch 1947, The Generalization of “Student’s” Problem',
      href: 'https://doi.org/10.1093/biomet/34.1-2.28',
    },
  },
  'confusion-matrix': {
    term: 'Confusion matrix',
    text: 'A table of images by true class, in rows, and predicted class, in columns. Correct predictions are on the diagonal, and every other cell is a kind of mistake.',
    example: 'Row “young”, column “old”: 12 images of young people were predicted as old.',
    source: {
      label: 'scikit-learn, Confusion matrix',
      href: 'https://scikit-learn.org/stable/modules/model_evaluation.html#confusion-matrix',
    },
  },
  calibration: {
    term: 'Calibration',
    text: 'A network is calibrated if its confidence matches its accuracy. An over-confident network is right less often than its confidence says, an under-confident one more often.',
    example: 'Of 100 images with a confidence of 80 %, a calibrated network gets about 80 right.',
    source: {
      label: 'Guo et al. 2017, On Calibration of Modern Neural Networks',
      href: 'https://arxiv.org/abs/1706.04599',
    },
  },
  leak: {
    term: 'Leak and twin',
    text: 'A leak is a validation or test image that is also among the training images, as an identical file or a near-duplicate. The network may have memorized it, so accuracies are too optimistic. Its twin is the most similar training image.',
    example: 'A photograph is a training image, and the same photograph at half the size a validation image.',
    source: {
      label: 'Barz and Denzler 2020, Do We Train on Test Data?',
      href: 'https://doi.org/10.3390/jimaging6060041',
    },
  },
  'confident-learning': {
    term: 'Confident learning',
    text: 'A method that finds labels that are probably wrong. It suspects a label if the networks find another class more probable, and at least as probable as for the images that have that class as their label.',
    example: 'An image labelled “young” gets 95 % for “old”. Images labelled “old” get 80 % on average.',
    source: {
      label: 'Northcutt, Jiang and Chuang 2021, Confident Learning: Estimating Uncertainty in Dataset Labels',
      href: 'https://doi.org/10.1613/jair.1.12125',
    },
  },
} as const satisfies Record<string, Entry>;

export type EntryId = keyof typeof entries;
