/** What a comparison allows conclusions about: two trained models, or their architectures if enough seeds were tested. */
export type Subject = 'TRAINED_MODELS' | 'ARCHITECTURES';

/** SEEDS: Welch's t-test between seeds. GROUPS: a bootstrap over whole groups of images. IMAGES: the exact McNemar test. */
export type Test = 'SEEDS' | 'GROUPS' | 'IMAGES';
